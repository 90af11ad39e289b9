package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds the standard by which a fee is said to be charged against what a plan charges of it.
 *
 * <p>A row on which neither principal nor interest falls due need not be an instalment, so that
 * nothing is due with it, unless the fee is charged there.
 */
public final class StandardOnPlan {

  /**
   * A day on which the two differ.
   *
   * @param date the day
   * @param charged what the plan charges
   * @param due what falls due by the standard
   */
  public record Deviation(LocalDate date, Money charged, Money due) {

    /** By how much, either way. */
    public Money size() {
      Money difference = charged.minus(due);
      return difference.isNegative() ? difference.negated() : difference;
    }
  }

  private final RepaymentPlan plan;
  private final String code;
  private final FeeStandard standard;
  private final Map<LocalDate, Money> due = new TreeMap<>();

  private StandardOnPlan(RepaymentPlan plan, String code, FeeStandard standard) {
    this.plan = plan;
    this.code = code;
    this.standard = standard;
  }

  /**
   * Every day on which the plan charges something else.
   *
   * @param code code of the fee
   * @param timing when it is said to be charged; empty where nobody says, and then every day on
   *     which it is charged is one
   * @param dates the days that the timing lists
   */
  public static List<Deviation> deviations(
      RepaymentPlan plan,
      String code,
      FeeStandard standard,
      Optional<FeeTiming> timing,
      List<LocalDate> dates) {
    StandardOnPlan held = new StandardOnPlan(plan, code, standard);
    held.put(timing, dates);
    return held.deviations();
  }

  private void put(Optional<FeeTiming> timing, List<LocalDate> dates) {
    Money owed = plan.principal();
    if (timing.filter(StandardOnPlan::isAtStart).isPresent()) {
      add(plan.disbursementDate(), owed, Money.ZERO);
    }
    for (PlanRow row : plan.rows()) {
      Money before = owed;
      owed = owed.minus(row.principal());
      boolean isTaken = row.charged(code).isPositive();
      boolean isInstalment = !row.principal().isZero() || !row.interest().isZero() || isTaken;
      if (row.dueDate().equals(plan.disbursementDate())) {
        if (timing.isEmpty() && isTaken) {
          add(row.dueDate(), before, row.interest());
        }
      } else if (timing.isEmpty() ? isTaken : isInstalment && isDue(timing.get(), row)) {
        boolean inAdvance = timing.filter(FeeTiming.EACH_PERIOD_IN_ADVANCE::equals).isPresent();
        add(row.dueDate(), inAdvance ? owed : before, row.interest());
      }
    }
    if (timing.filter(FeeTiming.ON_LISTED_DATES::equals).isPresent()) {
      dates.forEach(date -> add(date, owedOn(date), interestOn(date)));
    }
    giveBack();
  }

  private static boolean isAtStart(FeeTiming timing) {
    return switch (timing) {
      case BEFORE_DISBURSEMENT, UPFRONT, EACH_PERIOD_IN_ADVANCE -> true;
      case EACH_PERIOD, AT_MATURITY, ON_LISTED_DATES -> false;
    };
  }

  /** Whether it falls due with an instalment after disbursement. */
  private boolean isDue(FeeTiming timing, PlanRow row) {
    boolean isLast = row.dueDate().equals(plan.maturity());
    return switch (timing) {
      case EACH_PERIOD -> true;
      case EACH_PERIOD_IN_ADVANCE -> !isLast;
      case AT_MATURITY -> isLast;
      case BEFORE_DISBURSEMENT, UPFRONT, ON_LISTED_DATES -> false;
    };
  }

  private void add(LocalDate date, Money outstanding, Money interest) {
    FeeMeasure base = new FeeMeasure(plan.principal(), outstanding, interest);
    due.merge(date, standard.amountOn(base), Money::plus);
  }

  /** A retained deposit comes back with the last payment. */
  private void giveBack() {
    boolean isDeposit =
        plan.fees().stream()
            .anyMatch(
                item -> item.code().equals(code) && item.facts().refund() == FeeRefund.AT_MATURITY);
    if (isDeposit) {
      Money held = due.values().stream().reduce(Money.ZERO, Money::plus);
      due.merge(plan.maturity(), held.negated(), Money::plus);
    }
  }

  private Money owedOn(LocalDate date) {
    return plan.rows().stream()
        .filter(row -> row.dueDate().isBefore(date))
        .map(PlanRow::principal)
        .reduce(plan.principal(), Money::minus);
  }

  private Money interestOn(LocalDate date) {
    return plan.rows().stream()
        .filter(row -> row.dueDate().equals(date))
        .map(PlanRow::interest)
        .reduce(Money.ZERO, Money::plus);
  }

  private List<Deviation> deviations() {
    Map<LocalDate, Money> charged = new TreeMap<>();
    due.keySet().forEach(date -> charged.put(date, Money.ZERO));
    plan.rows().forEach(row -> charged.put(row.dueDate(), row.charged(code)));
    List<Deviation> deviations = new ArrayList<>();
    charged.forEach(
        (date, amount) -> {
          Money expected = due.getOrDefault(date, Money.ZERO);
          if (!amount.equals(expected)) {
            deviations.add(new Deviation(date, amount, expected));
          }
        });
    return deviations;
  }
}
