package io.clearcost.domain.disclosure;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.StandardOnPlan;
import io.clearcost.domain.loan.StatedRate;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the standards that were told beside a plan against its amounts.
 *
 * <p>A rate has to give the interest of every row, by one way to count days, or be the annual rate
 * of the interest to the two decimals of a percentage in which rates are printed. A share may miss
 * an amount by the fen that its rounding moves; a fixed amount has to be charged to the fen.
 */
final class StandardsCheck {

  /** Fraction digits of a percentage with two decimals. */
  private static final int PRINTED_DIGITS = 4;

  private static final Money ONE_FEN = Money.ofFen(1);

  private StandardsCheck() {}

  /** The paths of everything told that the plan does not bear out. */
  static List<String> contradicted(
      PlanStandards told, RepaymentPlan plan, ComprehensiveFinancingCost cost) {
    List<String> paths = new ArrayList<>();
    if (!givesInterest(told.rate(), plan, cost)) {
      paths.add("plan_standards.annual_rate");
    }
    for (int k = 0; k < told.fees().size(); k++) {
      if (!isCharged(told.fees().get(k), plan)) {
        paths.add("plan_standards.fees[%d]".formatted(k));
      }
    }
    return paths;
  }

  private static boolean givesInterest(
      QuotedRate rate, RepaymentPlan plan, ComprehensiveFinancingCost cost) {
    return StatedRate.givesInterest(plan, rate.fraction()).isPresent()
        || cost.items().get(0).ownRate().filter(own -> isPrinted(rate, own.fraction())).isPresent();
  }

  private static boolean isPrinted(QuotedRate rate, BigDecimal own) {
    return rate.fraction().equals(Ratio.of(own.setScale(PRINTED_DIGITS, RoundingMode.HALF_UP)));
  }

  private static boolean isCharged(PlanStandards.Fee fee, RepaymentPlan plan) {
    boolean isKnown = plan.fees().stream().anyMatch(item -> item.code().equals(fee.code()));
    // What is due before disbursement counts on the day of disbursement.
    return isKnown
        && StandardOnPlan.deviations(
                plan, fee.code(), fee.standard(), Optional.of(fee.timing()), listed(fee))
            .stream()
            .allMatch(off -> off.size().compareTo(fee.standard().fold(ROUNDING)) <= 0);
  }

  private static List<LocalDate> listed(PlanStandards.Fee fee) {
    return fee.timing() == FeeTiming.ON_LISTED_DATES ? fee.dates() : List.of();
  }

  private static final FeeStandard.Cases<Money> ROUNDING =
      new FeeStandard.Cases<>() {
        @Override
        public Money fixedAmount(FeeStandard.FixedAmount standard) {
          return Money.ZERO;
        }

        @Override
        public Money principalShare(FeeStandard.PrincipalShare standard) {
          return ONE_FEN;
        }

        @Override
        public Money outstandingShare(FeeStandard.OutstandingShare standard) {
          return ONE_FEN;
        }

        @Override
        public Money interestShare(FeeStandard.InterestShare standard) {
          return ONE_FEN;
        }
      };
}
