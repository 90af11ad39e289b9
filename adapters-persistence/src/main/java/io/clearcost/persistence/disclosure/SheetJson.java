package io.clearcost.persistence.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clearcost.domain.disclosure.ComplaintChannel;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosedTerms;
import io.clearcost.domain.disclosure.Enhancement;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.persistence.evidence.BesidePlanJson;
import io.clearcost.persistence.evidence.CostJson;
import io.clearcost.persistence.evidence.JsonFields;
import io.clearcost.persistence.evidence.JsonObject;
import io.clearcost.persistence.evidence.LoanTermsJson;
import io.clearcost.persistence.evidence.PartyJson;
import io.clearcost.persistence.evidence.ReadingsJson;
import io.clearcost.persistence.evidence.RepaymentPlanJson;
import io.clearcost.persistence.evidence.UnreadableContentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * A sheet as JSON in UTF-8, all of it: what is read back equals what was written, and equal sheets
 * give equal bytes. Fields have one order and no space between them; numbers and dates stand as in
 * a stored decision. Names of fields and labels are frozen: a change is a new {@link #FORMAT}, and
 * the old one stays readable.
 */
public final class SheetJson implements SheetBytes {

  private static final int FORMAT = 1;

  /**
   * The readings that this format was made for: their answers are always written. Of one that is
   * asked later only an answer that is not its default is: its default is what held before it was
   * asked, so the bytes of the sheets from before stay as they are.
   */
  private static final Set<Reading> OF_THE_FORMAT =
      EnumSet.of(
          Reading.ANNUALISATION,
          Reading.LONG_SINGLE_PAYMENT,
          Reading.DAYS,
          Reading.BOUNDARY,
          Reading.ROUNDING,
          Reading.LPR_DAY,
          Reading.NEW_LOAN,
          Reading.LINE_FEE,
          Reading.DEFAULT_CHARGES,
          Reading.ONE_MONTH,
          Reading.ULTRA_SHORT_SHARE,
          Reading.SIX_MONTHS,
          Reading.PUBLIC_DUTIES,
          Reading.UNKNOWN_CHARGES,
          Reading.CONSUMPTION_LINE,
          Reading.INTEREST_IN_ADVANCE,
          Reading.REGISTERED_AREA);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Set<Reading> alwaysWritten;

  public SheetJson() {
    this(OF_THE_FORMAT);
  }

  /**
   * For tests of what a reading that is asked later does.
   *
   * @param alwaysWritten the readings of which the answer is always written
   */
  SheetJson(Set<Reading> alwaysWritten) {
    this.alwaysWritten = Set.copyOf(alwaysWritten);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when a text of the sheet is not Unicode
   */
  @Override
  public byte[] of(CostDisclosure sheet) {
    JsonObject json = JsonFields.newObject();
    json.put("format", FORMAT);
    json.put("loan_reference", sheet.loan().value());
    json.put("borrower", sheet.borrower().name());
    json.set("lender", PartyJson.write(sheet.lender()));
    json.set("co_lenders", JsonFields.array(sheet.coLenders(), PartyJson::write));
    sheet
        .terms()
        .fold(
            of -> json.set("terms", LoanTermsJson.write(of.terms())),
            beside -> json.set("beside_plan", BesidePlanJson.write(beside)));
    json.set("plan", RepaymentPlanJson.write(sheet.plan()));
    json.set("cost", CostJson.write(sheet.cost()));
    json.set("readings", write(sheet.readings()));
    json.set("enhancement", write(sheet.enhancement()));
    json.put("complaint_channel", sheet.complaints().value());
    return utf8(json);
  }

  private static byte[] utf8(JsonObject json) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json.text()));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a text of the sheet is not Unicode", e);
    }
  }

  /**
   * Reads a sheet back.
   *
   * @throws UnreadableContentException when it is in another format, or in none
   */
  CostDisclosure read(byte[] content) {
    try {
      return read(new JsonFields(MAPPER.readTree(content)));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new UnreadableContentException("A stored sheet cannot be read.", e);
    }
  }

  private static CostDisclosure read(JsonFields json) {
    int format = json.count("format");
    if (format != FORMAT) {
      throw new UnreadableContentException(
          "A stored sheet has format %d; this program reads format %d.".formatted(format, FORMAT));
    }
    RepaymentPlan plan = RepaymentPlanJson.read(json.object("plan"));
    return new CostDisclosure(
        new LoanReference(json.text("loan_reference")),
        json.label("borrower", BorrowerKind.class),
        PartyJson.readInstitution(json.object("lender")),
        json.list("co_lenders", PartyJson::readChargingParty),
        readTerms(json, plan),
        plan,
        CostJson.read(json.object("cost")),
        ReadingsJson.read(json.object("readings")),
        readEnhancement(json.object("enhancement")),
        new ComplaintChannel(json.text("complaint_channel")));
  }

  private static DisclosedTerms readTerms(JsonFields json, RepaymentPlan plan) {
    return json.optionalObject("beside_plan")
        .<DisclosedTerms>map(beside -> BesidePlanJson.read(beside, plan))
        .orElseGet(() -> new DisclosedTerms.OfTerms(LoanTermsJson.read(json.object("terms"))));
  }

  /** By name, so that the order does not hang on that of the program's list. */
  private JsonObject write(Readings readings) {
    JsonObject json = JsonFields.newObject();
    readings.answers().entrySet().stream()
        .filter(answered -> isWritten(answered.getKey(), answered.getValue()))
        .sorted(Comparator.comparing(answered -> answered.getKey().name()))
        .forEach(answered -> json.put(answered.getKey().name(), answered.getValue().name()));
    return json;
  }

  private boolean isWritten(Reading reading, Answer answer) {
    return alwaysWritten.contains(reading) || answer != reading.byDefault();
  }

  private static JsonObject write(Enhancement enhancement) {
    JsonObject json = JsonFields.newObject();
    return enhancement.fold(
        none -> json.put("type", "none"),
        by -> {
          json.put("type", "by");
          json.set("providers", JsonFields.array(by.parties(), PartyJson::write));
          return json;
        });
  }

  private static Enhancement readEnhancement(JsonFields json) {
    String type = json.text("type");
    return switch (type) {
      case "none" -> new Enhancement.None();
      case "by" -> new Enhancement.By(json.list("providers", PartyJson::readChargingParty));
      default -> throw new UnreadableContentException("unknown enhancement: " + type);
    };
  }
}
