package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError;
import io.clearcost.grpc.error.FieldShapes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads and writes loan terms. */
final class LoanTermsMapper {

  private static final Text QUOTED =
      new Text("quoted_rate_zh gives the rate and its time", "quoted_rate_zh已给出利率及其时间单位");
  private static final int HIGHEST_RATE = 100;
  private static final int MOST_MONTHS = 480;
  private static final int MOST_WEEKS = 1_040;
  private static final int MOST_DAYS = 3_660;
  private static final int LONGEST_QUOTE = 40;

  private LoanTermsMapper() {}

  static Optional<LoanTerms> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.LoanTerms terms) {
    Money principal = shapes.amount(path + ".principal_fen", terms.getPrincipalFen(), 1);
    Optional<QuotedRate> rate = readRate(shapes, path, terms);
    Optional<RepaymentMethod> method =
        LoanWords.METHOD.required(shapes, path + ".method", terms.getMethodValue());
    Optional<LocalDate> disbursement =
        shapes.date(path + ".disbursement_date", terms.getDisbursementDate());
    Optional<LoanTerm> term = readTerm(shapes, path, terms);
    Optional<LocalDate> firstDue =
        shapes.optionalDate(path + ".first_due_date", terms.getFirstDueDate());
    DayCount dayCount =
        LoanWords.DAY_COUNT
            .optional(shapes, path + ".day_count_basis", terms.getDayCountBasisValue())
            .or(() -> term.map(LoanTerm::usualDayCount))
            .orElse(DayCount.ACTUAL_365);
    InstalmentRounding rounding =
        LoanWords.ROUNDING
            .optional(shapes, path + ".instalment_rounding", terms.getInstalmentRoundingValue())
            .orElse(InstalmentRounding.LAST_INSTALMENT);
    Optional<RepaymentShape> shape = RepaymentShapeMapper.read(shapes, path, terms);
    Optional<List<TermsFee>> fees =
        FeeItemMapper.readAll(
            shapes, path + ".fee_items", terms.getFeeItemsList(), TermsFeeMapper::read);
    List<Relief> reliefs = ReliefMapper.readAll(shapes, path + ".reliefs", terms.getReliefsList());
    List<ContingentCharge> contingent =
        ContingentChargeMapper.readAll(
            shapes, path + ".contingent_charges", terms.getContingentChargesList());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new LoanTerms(
                    principal,
                    rate.orElseThrow(),
                    method.orElseThrow(),
                    term.orElseThrow(),
                    disbursement.orElseThrow(),
                    firstDue,
                    dayCount,
                    rounding,
                    shape.orElseThrow(),
                    fees.orElseThrow(),
                    reliefs,
                    contingent));
  }

  /** The rate as a number and its time, or as it is spoken; never both. */
  private static Optional<QuotedRate> readRate(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.LoanTerms terms) {
    if (!terms.getQuotedRateZh().isEmpty()) {
      shapes.notAllowed(path + ".rate", !terms.getRate().isEmpty(), QUOTED);
      shapes.notAllowed(path + ".rate_basis", terms.getRateBasisValue() != 0, QUOTED);
      return shapes
          .text(path + ".quoted_rate_zh", terms.getQuotedRateZh(), LONGEST_QUOTE)
          .flatMap(quote -> readQuote(shapes, path + ".quoted_rate_zh", quote));
    }
    Optional<Ratio> rate = shapes.decimal(path + ".rate", terms.getRate(), HIGHEST_RATE);
    Optional<QuotedRate.Basis> basis =
        LoanWords.RATE_BASIS.required(shapes, path + ".rate_basis", terms.getRateBasisValue());
    return rate.flatMap(fraction -> basis.map(time -> new QuotedRate(fraction, time)));
  }

  private static Optional<QuotedRate> readQuote(FieldShapes shapes, String path, String quote) {
    try {
      return Optional.of(QuotedRate.parseTraditional(quote));
    } catch (InvalidValue e) {
      shapes.errors().add(path, FieldError.Reason.MALFORMED, e.why());
      return Optional.empty();
    }
  }

  private static Optional<LoanTerm> readTerm(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.LoanTerms terms) {
    return switch (terms.getTermCase()) {
      case MONTH_COUNT ->
          shapes.number(path + ".month_count", terms.getMonthCount(), 1, MOST_MONTHS)
              ? Optional.of(new LoanTerm.Months(terms.getMonthCount()))
              : Optional.empty();
      case DAY_COUNT ->
          shapes.number(path + ".day_count", terms.getDayCount(), 1, MOST_DAYS)
              ? Optional.of(new LoanTerm.Days(terms.getDayCount()))
              : Optional.empty();
      case WEEK_COUNT ->
          shapes.number(path + ".week_count", terms.getWeekCount(), 1, MOST_WEEKS)
              ? Optional.of(new LoanTerm.Weeks(terms.getWeekCount()))
              : Optional.empty();
      case LINE_MATURITY_DATE ->
          shapes
              .date(path + ".line_maturity_date", terms.getLineMaturityDate())
              .map(LoanTerm.UntilLineMaturity::new);
      case TERM_NOT_SET -> {
        shapes.missing(path + ".term");
        yield Optional.empty();
      }
    };
  }

  static io.clearcost.proto.cost.v1.LoanTerms write(LoanTerms terms) {
    io.clearcost.proto.cost.v1.LoanTerms.Builder written =
        io.clearcost.proto.cost.v1.LoanTerms.newBuilder()
            .setPrincipalFen(terms.principal().fen())
            .setRate(Decimals.exact(terms.rate().fraction()))
            .setRateBasis(LoanWords.RATE_BASIS.toWire(terms.rate().basis()))
            .setMethod(LoanWords.METHOD.toWire(terms.method()))
            .setDisbursementDate(terms.disbursementDate().toString())
            .setFirstDueDate(terms.firstDueDate().map(LocalDate::toString).orElse(""))
            .setDayCountBasis(LoanWords.DAY_COUNT.toWire(terms.dayCount()))
            .setInstalmentRounding(LoanWords.ROUNDING.toWire(terms.rounding()));
    RepaymentShapeMapper.write(terms.shape(), written);
    terms.fees().forEach(fee -> written.addFeeItems(TermsFeeMapper.write(fee)));
    terms.reliefs().forEach(relief -> written.addReliefs(ReliefMapper.write(relief)));
    terms
        .contingent()
        .forEach(charge -> written.addContingentCharges(ContingentChargeMapper.write(charge)));
    return terms
        .term()
        .fold(
            months -> written.setMonthCount(months.count()),
            weeks -> written.setWeekCount(weeks.count()),
            days -> written.setDayCount(days.count()),
            line -> written.setLineMaturityDate(line.date().toString()))
        .build();
  }
}
