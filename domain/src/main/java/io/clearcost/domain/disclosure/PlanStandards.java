package io.clearcost.domain.disclosure;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By what standards a plan is charged, told beside it: a plan holds amounts alone.
 *
 * @param rate the interest rate, a year
 * @param fees the standard of each fee of the plan
 */
public record PlanStandards(QuotedRate rate, List<PlanStandards.Fee> fees) {

  /**
   * The standard of one fee.
   *
   * @param code code of the fee in the plan
   * @param standard how much each time
   * @param timing when
   * @param dates the days that the timing lists
   */
  public record Fee(String code, FeeStandard standard, FeeTiming timing, List<LocalDate> dates) {

    public Fee {
      dates = List.copyOf(dates);
      TermsFee.requireDates(code, timing, dates);
    }

    private TermsFee of(FeeItem item) {
      return new TermsFee(item, standard, timing, dates);
    }
  }

  /** Refuses another rate than that of a year, and a fee that stands twice. */
  public PlanStandards {
    fees = List.copyOf(fees);
    if (rate.basis() != QuotedRate.Basis.ANNUAL) {
      throw InvalidValue.of("the rate beside a plan is that of a year", "还款计划之外另行告知的利率应为年利率");
    }
    Set<String> codes = new HashSet<>();
    for (Fee fee : fees) {
      if (!codes.add(fee.code())) {
        throw InvalidValue.of("fee code given twice: %s", "费用代码重复：%s", fee.code());
      }
    }
  }

  /** Those of a sheet, for the same loan with other amounts. */
  static PlanStandards of(CostDisclosure shown) {
    return new PlanStandards(
        new QuotedRate(
            shown.annualLoanRate().orElse(shown.terms().rate().fraction()),
            QuotedRate.Basis.ANNUAL),
        shown.terms().fees().stream()
            .map(fee -> new Fee(fee.item().code(), fee.standard(), fee.timing(), fee.dates()))
            .toList());
  }

  /** The fees of a plan with their standards, in the order of the plan; those that have one. */
  List<TermsFee> feesOf(RepaymentPlan plan) {
    return plan.fees().stream()
        .flatMap(
            item ->
                fees.stream()
                    .filter(fee -> fee.code().equals(item.code()))
                    .map(fee -> fee.of(item)))
        .toList();
  }
}
