package io.clearcost.persistence.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.ClaimedCost;
import io.clearcost.domain.ledger.LoanGrade;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.ledger.LoanStatus;
import io.clearcost.domain.ledger.RecordBytes;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.persistence.evidence.JsonFields;
import io.clearcost.persistence.evidence.JsonObject;
import io.clearcost.persistence.evidence.RepaymentPlanJson;
import io.clearcost.persistence.evidence.UnreadableContentException;
import io.clearcost.persistence.sqlite.DateCodec;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;

/**
 * A record as JSON in UTF-8, all of it: what is read back equals what was written, and equal
 * records give equal bytes. Fields have one order and no space between them, and what was not told
 * has no field; numbers and dates stand as in a stored decision. Names of fields and labels are
 * frozen, for validation codes rest on the bytes: a change is a new {@link #FORMAT}, and the old
 * one stays readable.
 */
public final class LoanRecordJson implements RecordBytes {

  private static final int FORMAT = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when a text of the record is not Unicode, or an instant is
   *     finer than a microsecond
   */
  @Override
  public byte[] of(LoanRecord record) {
    byte[] bytes = write(record).utf8();
    for (int k = 0; k < bytes.length; k++) {
      if (bytes[k] == '\\') {
        k++;
        if (bytes[k] == 'u' && isHalfOfAPair(bytes[k + 1], bytes[k + 2])) {
          throw new IllegalArgumentException("a text of the record is not Unicode");
        }
      }
    }
    return bytes;
  }

  /**
   * Whether an escape with these digits first is one of half a pair of surrogates, D800 to DFFF.
   */
  private static boolean isHalfOfAPair(byte first, byte second) {
    return Character.digit(first, 16) == 0xD && Character.digit(second, 16) >= 8;
  }

  private static JsonObject write(LoanRecord record) {
    JsonObject json = JsonFields.newObject();
    json.put("format", FORMAT);
    json.put("loan_reference", record.loan().value());
    record.contract().ifPresent(told -> json.set("contract", ContractJson.write(told)));
    record.plan().ifPresent(told -> json.set("plan", RepaymentPlanJson.write(told)));
    if (!record.paid().isEmpty()) {
      json.set("paid", JsonFields.array(record.paid(), PaidJson::write));
    }
    if (!record.events().isEmpty()) {
      json.set("events", JsonFields.array(record.events(), PaidJson::write));
    }
    record.status().ifPresent(told -> json.set("status", write(told)));
    record.claim().ifPresent(told -> json.set("claimed_cost", write(told)));
    return json;
  }

  /**
   * Reads a record back.
   *
   * @throws UnreadableContentException when it is in another format, or in none
   */
  LoanRecord read(byte[] content) {
    try {
      return read(new JsonFields(MAPPER.readTree(content)));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new UnreadableContentException("A stored loan record cannot be read.", e);
    }
  }

  private static LoanRecord read(JsonFields json) {
    int format = json.count("format");
    if (format != FORMAT) {
      throw new UnreadableContentException(
          "A stored loan record has format %d; this program reads format %d."
              .formatted(format, FORMAT));
    }
    return new LoanRecord(
        new LoanReference(json.text("loan_reference")),
        json.optionalObject("contract").map(ContractJson::read),
        json.optionalObject("plan").map(RepaymentPlanJson::read),
        json.optionalList("paid", PaidJson::readFlow),
        json.optionalList("events", PaidJson::readEvent),
        json.optionalObject("status").map(LoanRecordJson::readStatus),
        json.optionalObject("claimed_cost").map(LoanRecordJson::readClaim));
  }

  private static JsonObject write(LoanStatus status) {
    return JsonFields.newObject()
        .put("as_of", DateCodec.text(status.asOf()))
        .put("grade", status.grade().name())
        .put("overdue_days", status.overdueDays())
        .put("outstanding_principal_fen", status.outstandingPrincipal().fen())
        .put("overdue_principal_fen", status.overduePrincipal().fen());
  }

  private static LoanStatus readStatus(JsonFields json) {
    return new LoanStatus(
        json.date("as_of"),
        json.label("grade", LoanGrade.class),
        json.count("overdue_days"),
        json.fen("outstanding_principal_fen"),
        json.fen("overdue_principal_fen"));
  }

  private static JsonObject write(ClaimedCost claim) {
    JsonObject json = JsonFields.newObject();
    json.put("rate", claim.rate().text());
    json.put("convention", claim.rate().convention().name());
    claim.total().ifPresent(total -> json.put("total_fen", total.fen()));
    return json;
  }

  private static ClaimedCost readClaim(JsonFields json) {
    return new ClaimedCost(
        new AnnualRate(
            new BigDecimal(json.text("rate")), json.label("convention", RateConvention.class)),
        json.optionalFen("total_fen"));
  }
}
