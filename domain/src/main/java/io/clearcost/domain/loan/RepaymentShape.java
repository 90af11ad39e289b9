package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the repayment of a loan departs from one regular instalment after the other.
 *
 * @param interval how often instalments fall due; empty means every month, or every week for a term
 *     in weeks
 * @param maturityDate moves the last due date alone
 * @param monthEnd the day of the month on which instalments fall due
 * @param fenRounding how amounts become whole fen
 * @param balloon paid with the last instalment, on top of it; zero for none
 * @param steps changes on the way, in order of their first instalment
 * @param grace instalments at the start that repay no principal
 * @param drawdowns parts of the principal that are paid out after the day of disbursement
 */
public record RepaymentShape(
    Optional<PaymentInterval> interval,
    Optional<LocalDate> maturityDate,
    MonthEndRule monthEnd,
    FenRounding fenRounding,
    Money balloon,
    List<Step> steps,
    Optional<Grace> grace,
    List<Drawdown> drawdowns) {

  /** The shape that departs in nothing. */
  public static final RepaymentShape REGULAR =
      new RepaymentShape(
          Optional.empty(),
          Optional.empty(),
          MonthEndRule.SAME_DAY,
          FenRounding.HALF_UP,
          Money.ZERO,
          List.of(),
          Optional.empty(),
          List.of());

  public RepaymentShape {
    steps = List.copyOf(steps);
    drawdowns = List.copyOf(drawdowns);
    if (balloon.isNegative()) {
      throw InvalidValue.of("a balloon is not negative: %s", "尾款不能为负：%s", balloon);
    }
    for (int k = 1; k < steps.size(); k++) {
      if (steps.get(k).fromInstalment() < steps.get(k - 1).fromInstalment()) {
        throw InvalidValue.of(
            "steps stand in order of their first instalment: %d after %d",
            "调整须按起始期次排列：第%d期在第%d期之后",
            steps.get(k).fromInstalment(),
            steps.get(k - 1).fromInstalment());
      }
    }
  }

  /** How many instalments repay no principal because of a grace period. */
  public int graceCount() {
    return grace.map(Grace::count).orElse(0);
  }
}
