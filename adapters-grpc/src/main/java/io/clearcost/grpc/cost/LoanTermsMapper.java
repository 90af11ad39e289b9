package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.grpc.error.FieldShapes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads and writes loan terms. */
final class LoanTermsMapper {

  private static final int HIGHEST_RATE = 100;
  private static final int MOST_MONTHS = 480;
  private static final int MOST_DAYS = 366;

  private LoanTermsMapper() {}

  static Optional<LoanTerms> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.LoanTerms terms) {
    Money principal = shapes.amount(path + ".principal_fen", terms.getPrincipalFen(), 1);
    Optional<Ratio> rate = shapes.decimal(path + ".rate", terms.getRate(), HIGHEST_RATE);
    Optional<QuotedRate.Basis> basis =
        LoanWords.RATE_BASIS.required(shapes, path + ".rate_basis", terms.getRateBasisValue());
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
            .orElse(DayCount.ACTUAL_365);
    InstalmentRounding rounding =
        LoanWords.ROUNDING
            .optional(shapes, path + ".instalment_rounding", terms.getInstalmentRoundingValue())
            .orElse(InstalmentRounding.LAST_INSTALMENT);
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
                    new QuotedRate(rate.orElseThrow(), basis.orElseThrow()),
                    method.orElseThrow(),
                    term.orElseThrow(),
                    disbursement.orElseThrow(),
                    firstDue,
                    dayCount,
                    rounding,
                    fees.orElseThrow(),
                    reliefs,
                    contingent));
  }

  private static Optional<LoanTerm> readTerm(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.LoanTerms terms) {
    return switch (terms.getTermCase()) {
      case MONTH_COUNT ->
          shapes.number(path + ".month_count", terms.getMonthCount(), 1, MOST_MONTHS, "")
              ? Optional.of(new LoanTerm.Months(terms.getMonthCount()))
              : Optional.empty();
      case DAY_COUNT ->
          shapes.number(path + ".day_count", terms.getDayCount(), 1, MOST_DAYS, "")
              ? Optional.of(new LoanTerm.Days(terms.getDayCount()))
              : Optional.empty();
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
    terms.fees().forEach(fee -> written.addFeeItems(TermsFeeMapper.write(fee)));
    terms.reliefs().forEach(relief -> written.addReliefs(ReliefMapper.write(relief)));
    terms
        .contingent()
        .forEach(charge -> written.addContingentCharges(ContingentChargeMapper.write(charge)));
    return terms.term().inDays()
        ? written.setDayCount(terms.term().count()).build()
        : written.setMonthCount(terms.term().count()).build();
  }
}
