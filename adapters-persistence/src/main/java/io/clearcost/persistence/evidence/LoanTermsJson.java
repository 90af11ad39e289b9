package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.persistence.sqlite.DateCodec;

/**
 * Loan terms as JSON. What departs from a regular repayment is written only where it does: a
 * decision from before there was such a thing has none.
 */
public final class LoanTermsJson {

  private static final String INTEREST_DAYS = "interest_days";

  private LoanTermsJson() {}

  public static JsonObject write(LoanTerms terms) {
    JsonObject json = JsonFields.newObject();
    json.put("principal_fen", terms.principal().fen());
    json.put("rate", RatioCodec.text(terms.rate().fraction()));
    json.put("rate_basis", terms.rate().basis().name());
    json.put("method", terms.method().name());
    json.set("term", write(terms.term()));
    json.put("disbursement_date", DateCodec.text(terms.disbursementDate()));
    terms.firstDueDate().ifPresent(date -> json.put("first_due_date", DateCodec.text(date)));
    json.put("day_count", terms.dayCount().name());
    if (terms.dayCount() != dayCountMeant(terms.dayCount(), terms.term())) {
      json.put(INTEREST_DAYS, terms.dayCount().name());
    }
    json.put("rounding", terms.rounding().name());
    RepaymentShapeJson.write(terms.shape(), json);
    json.set("fees", JsonFields.array(terms.fees(), FeeJson::write));
    if (!terms.reliefs().isEmpty()) {
      json.set("reliefs", JsonFields.array(terms.reliefs(), ReliefJson::write));
    }
    if (!terms.contingent().isEmpty()) {
      json.set("contingent", JsonFields.array(terms.contingent(), ContingentJson::write));
    }
    return json;
  }

  public static LoanTerms read(JsonFields json) {
    LoanTerm term = readTerm(json.object("term"));
    return new LoanTerms(
        json.fen("principal_fen"),
        new QuotedRate(json.ratio("rate"), json.label("rate_basis", QuotedRate.Basis.class)),
        json.label("method", RepaymentMethod.class),
        term,
        json.date("disbursement_date"),
        json.optionalDate("first_due_date"),
        readDayCount(json, term),
        json.label("rounding", InstalmentRounding.class),
        RepaymentShapeJson.read(json),
        json.list("fees", FeeJson::readTermsFee),
        json.optionalList("reliefs", ReliefJson::read),
        json.optionalList("contingent", ContingentJson::readCharge));
  }

  /**
   * The count of days. {@code day_count} was kept for terms in months when they counted 30/360
   * whatever it said; where they count otherwise {@code interest_days} says so.
   */
  private static DayCount readDayCount(JsonFields json, LoanTerm term) {
    return json.has(INTEREST_DAYS)
        ? json.label(INTEREST_DAYS, DayCount.class)
        : dayCountMeant(json.label("day_count", DayCount.class), term);
  }

  private static DayCount dayCountMeant(DayCount kept, LoanTerm term) {
    return term.fold(months -> DayCount.THIRTY_360, weeks -> kept, days -> kept, line -> kept);
  }

  private static JsonObject write(LoanTerm term) {
    JsonObject json = JsonFields.newObject();
    return term.fold(
        months -> json.put("type", "months").put("count", months.count()),
        weeks -> json.put("type", "weeks").put("count", weeks.count()),
        days -> json.put("type", "days").put("count", days.count()),
        line -> json.put("type", "line_maturity").put("date", DateCodec.text(line.date())));
  }

  private static LoanTerm readTerm(JsonFields json) {
    String type = json.text("type");
    return switch (type) {
      case "days" -> new LoanTerm.Days(json.count("count"));
      case "weeks" -> new LoanTerm.Weeks(json.count("count"));
      case "months" -> new LoanTerm.Months(json.count("count"));
      case "line_maturity" -> new LoanTerm.UntilLineMaturity(json.date("date"));
      default -> throw new UnreadableContentException("unknown term: " + type);
    };
  }
}
