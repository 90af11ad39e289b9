package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clearcost.domain.evidence.ClaimedDisclosure;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.LoggedLoan;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.GateDecision;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A decision as JSON, all of it: what is read back equals what was written, and equal decisions
 * give equal text.
 *
 * <p>Amounts are integers in fen, rates decimal fractions in strings, exact numbers {@code "6/25"},
 * dates ISO, instants RFC 3339; what is absent has no field. Names of fields and labels are frozen:
 * a change is a new {@link #FORMAT}, and the old one stays readable.
 */
final class DecisionJson {

  private static final int FORMAT = 4;

  /**
   * The first one, without proofs; what it lacks is proved again or read as absent. Before 3 the
   * defaults held; before 4 the numbers of the law stand in the findings only.
   */
  private static final int OLDEST_FORMAT = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DecisionJson() {}

  static String write(Decision decision) {
    return beginning(decision) + rest(decision.judgement()).text().substring(1);
  }

  /** The fields that are known last and stand first, up to the comma behind them. */
  static String beginning(Decision decision) {
    JsonObject json = JsonFields.newObject();
    json.put("format", FORMAT);
    json.put("decision_id", decision.id().value());
    json.put("request_id", decision.requestId().value());
    json.put("decided_at", InstantCodec.text(decision.decidedAt()));
    json.set("caller", PartyJson.write(decision.caller()));
    String object = json.text();
    return object.substring(0, object.length() - 1) + ",";
  }

  /** The fields that follow on {@link #beginning}. */
  static JsonObject rest(Judgement judgement) {
    JsonObject json = JsonFields.newObject();
    json.set("application", write(judgement.application()));
    json.set("institution", PartyJson.write(judgement.institution()));
    json.put("as_of", DateCodec.text(judgement.asOf()));
    json.set("readings", ReadingsJson.write(judgement.readings()));
    json.set("cost", CostJson.write(judgement.cost()));
    judgement.sheet().ifPresent(sheet -> json.set("sheet", SheetOnRecordJson.write(sheet)));
    json.set("verdict", write(judgement.verdict()));
    json.put("rule_book_version", judgement.ruleBookVersion());
    return json;
  }

  /** Whether a text begins as one of a format before the present one. */
  static boolean isOfOlderFormat(String text) {
    return IntStream.range(OLDEST_FORMAT, FORMAT)
        .anyMatch(older -> text.startsWith("{\"format\":%d,".formatted(older)));
  }

  /**
   * Reads a decision back.
   *
   * @throws UnreadableContentException when it is in another format, or in none
   */
  static Decision read(String text) {
    return read(text, DecisionJson::read);
  }

  /**
   * Reads no more of a decision than its loan.
   *
   * @throws UnreadableDecisionException when it is in another format, or in none
   */
  static LoggedLoan.Loan readLoan(String text) {
    return read(text, DecisionJson::readLoan);
  }

  private static <R> R read(String text, Function<JsonFields, R> reader) {
    try {
      JsonFields json = new JsonFields(MAPPER.readTree(text));
      requireKnownFormat(json);
      return reader.apply(json);
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw new UnreadableContentException("A stored decision cannot be read.", e);
    }
  }

  private static void requireKnownFormat(JsonFields json) {
    int format = json.count("format");
    if (format < OLDEST_FORMAT || format > FORMAT) {
      throw new UnreadableContentException(
          "A stored decision has format %d; this program reads formats %d to %d."
              .formatted(format, OLDEST_FORMAT, FORMAT));
    }
  }

  private static LoggedLoan.Loan readLoan(JsonFields json) {
    return new LoggedLoan.Loan(
        readApplication(json.object("application")),
        PartyJson.readInstitution(json.object("institution")),
        json.date("as_of"),
        CostJson.readPrincipal(json.object("cost")),
        json.optionalObject("sheet").map(SheetOnRecordJson::read));
  }

  private static Decision read(JsonFields json) {
    Judgement judgement =
        new Judgement(
            readApplication(json.object("application")),
            PartyJson.readInstitution(json.object("institution")),
            json.date("as_of"),
            json.optionalObject("readings").map(ReadingsJson::read).orElse(Readings.DEFAULTS),
            CostJson.read(json.object("cost")),
            json.optionalObject("sheet").map(SheetOnRecordJson::read),
            readVerdict(json.object("verdict")),
            json.text("rule_book_version"));
    return new Decision(
        new DecisionId(json.text("decision_id")),
        new RequestId(json.text("request_id")),
        InstantCodec.parse(json.text("decided_at")),
        PartyJson.readCaller(json.object("caller")),
        judgement);
  }

  private static JsonObject write(LoanApplication application) {
    JsonObject json = JsonFields.newObject();
    json.put("institution_id", application.institution().value());
    json.put("loan_reference", application.reference().value());
    json.set("offer", LoanOfferJson.write(application.offer()));
    json.put("milestone", application.milestone().name());
    json.set("circumstances", CircumstancesJson.write(application.circumstances()));
    application.disclosure().ifPresent(claimed -> json.put("disclosure_id", claimed.id()));
    application
        .collection()
        .ifPresent(collection -> json.set("collection", CollectionJson.write(collection)));
    return json;
  }

  private static LoanApplication readApplication(JsonFields json) {
    return new LoanApplication(
        new InstitutionId(json.text("institution_id")),
        new LoanReference(json.text("loan_reference")),
        LoanOfferJson.read(json.object("offer")),
        json.optionalLabel("milestone", Milestone.class).orElse(Milestone.QUOTE),
        json.optionalObject("circumstances")
            .map(CircumstancesJson::read)
            .orElse(LoanCircumstances.NONE),
        json.optionalText("disclosure_id").map(ClaimedDisclosure::new),
        json.optionalObject("collection").map(CollectionJson::read));
  }

  private static JsonObject write(GateDecision verdict) {
    JsonObject json = JsonFields.newObject();
    json.put("outcome", verdict.outcome().name());
    json.set("findings", JsonFields.array(verdict.findings(), FindingJson::write));
    json.set("turning_conventions", JsonFields.conventions(verdict.turningConventions()));
    json.set(
        "reading_dependences", JsonFields.array(verdict.readingDependences(), ReadingsJson::write));
    json.set("numbers", JsonFields.array(verdict.numbers(), LegalNumberJson::write));
    return json;
  }

  private static GateDecision readVerdict(JsonFields json) {
    return new GateDecision(
        json.label("outcome", Outcome.class),
        json.list("findings", FindingJson::read),
        json.conventions("turning_conventions"),
        json.optionalList("reading_dependences", ReadingsJson::readDependence),
        json.optionalList("numbers", LegalNumberJson::read));
  }
}
