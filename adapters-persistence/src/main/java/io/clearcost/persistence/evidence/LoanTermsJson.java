package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.persistence.sqlite.DateCodec;

/** Loan terms as JSON. */
final class LoanTermsJson {

  private LoanTermsJson() {}

  static ObjectNode write(LoanTerms terms) {
    ObjectNode json = JsonFields.newObject();
    json.put("principal_fen", terms.principal().fen());
    json.put("rate", RatioCodec.text(terms.rate().fraction()));
    json.put("rate_basis", terms.rate().basis().name());
    json.put("method", terms.method().name());
    json.set("term", write(terms.term()));
    json.put("disbursement_date", DateCodec.text(terms.disbursementDate()));
    terms.firstDueDate().ifPresent(date -> json.put("first_due_date", DateCodec.text(date)));
    json.put("day_count", terms.dayCount().name());
    json.put("rounding", terms.rounding().name());
    json.set("fees", JsonFields.array(terms.fees(), FeeJson::write));
    if (!terms.reliefs().isEmpty()) {
      json.set("reliefs", JsonFields.array(terms.reliefs(), ReliefJson::write));
    }
    if (!terms.contingent().isEmpty()) {
      json.set("contingent", JsonFields.array(terms.contingent(), ContingentJson::write));
    }
    return json;
  }

  static LoanTerms read(JsonFields json) {
    return new LoanTerms(
        json.fen("principal_fen"),
        new QuotedRate(json.ratio("rate"), json.label("rate_basis", QuotedRate.Basis.class)),
        json.label("method", RepaymentMethod.class),
        readTerm(json.object("term")),
        json.date("disbursement_date"),
        json.optionalDate("first_due_date"),
        json.label("day_count", DayCount.class),
        json.label("rounding", InstalmentRounding.class),
        json.list("fees", FeeJson::readTermsFee),
        json.optionalList("reliefs", ReliefJson::read),
        json.optionalList("contingent", ContingentJson::readCharge));
  }

  private static ObjectNode write(LoanTerm term) {
    return JsonFields.newObject()
        .put("type", term.inDays() ? "days" : "months")
        .put("count", term.count());
  }

  private static LoanTerm readTerm(JsonFields json) {
    String type = json.text("type");
    return switch (type) {
      case "days" -> new LoanTerm.Days(json.count("count"));
      case "months" -> new LoanTerm.Months(json.count("count"));
      default -> throw new UnreadableDecisionException("unknown term: " + type);
    };
  }
}
