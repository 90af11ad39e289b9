package io.clearcost.domain.cost;

import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Level instalments of principal and interest.
 *
 * <pre>
 *   P + I = A sum of (w(j) v(j)) + B v(m-1),   v(j) = 1 / ((1 + i(1)) ... (1 + i(j))),   j = 0..m-1
 * </pre>
 *
 * <p>P is the principal and I the interest that is owed with the first instalment; A is the
 * instalment, w its weight (1 unless the terms step it), B the balloon and i(j) the interest factor
 * of the period between two instalments.
 *
 * <p>After a long first period, or a grace period that defers interest, an instalment may not cover
 * the interest; what is left of it is owed, bears interest as the formula has it, and is paid
 * before principal.
 */
final class LevelPlan {

  private final LoanTerms terms;
  private final InterestAccrual accrual;
  private final int first;
  private final int count;

  private LevelPlan(LoanTerms terms, InterestAccrual accrual) {
    this.terms = terms;
    this.accrual = accrual;
    this.first = accrual.firstRepaying();
    this.count = accrual.count() - first;
  }

  static List<PlanRow> rows(LoanTerms terms, InterestAccrual accrual) {
    LevelPlan plan = new LevelPlan(terms, accrual);
    return plan.repaying(plan.instalments());
  }

  /** The instalments, rounded, before the last one takes what is left. */
  private List<Money> instalments() {
    AnnuityValue annuity = new AnnuityValue(accrual.factors().subList(first + 1, first + count));
    List<Ratio> weights = InstalmentWeights.of(terms, accrual).ratios();
    Money balloon = terms.shape().balloon();
    Ratio debt = Ratio.of(terms.principal().fen()).plus(accrual.atFirstRepaying());
    List<Money> instalments = new ArrayList<>(count);
    for (int j = 0; j < count; j++) {
      instalments.add(
          j > 0 && weights.get(j).equals(weights.get(j - 1))
              ? instalments.get(j - 1)
              : annuity.instalment(debt, balloon, weights, weights.get(j), accrual.mode()));
    }
    instalments.set(count - 1, instalments.get(count - 1).plus(balloon));
    if (terms.rounding() == InstalmentRounding.FIRST_INSTALMENT && count > 1) {
      instalments.set(0, firstInstalment(annuity, instalments));
    }
    return instalments;
  }

  /** What the first instalment has to be when the others stay as they are. */
  private Money firstInstalment(AnnuityValue annuity, List<Money> instalments) {
    List<Money> others = new ArrayList<>(instalments);
    others.set(0, Money.ZERO);
    Money due = terms.principal().plus(accrual.rounded(accrual.atFirstRepaying()));
    return most(due.minus(annuity.of(others, RoundingMode.HALF_UP)), Money.ZERO);
  }

  private List<PlanRow> repaying(List<Money> instalments) {
    List<PlanRow> rows = new ArrayList<>(count);
    long owed = terms.principal().fen();
    long outstanding = owed;
    for (int j = 0; j < count; j++) {
      long accrued =
          j == 0
              ? accrual.rounded(accrual.atFirstRepaying()).fen()
              : accrual.factor(first + j).timesToLong(owed, accrual.mode());
      long due = Math.addExact(owed, accrued);
      boolean last = j == count - 1;
      long instalment = instalments.get(j).fen();
      boolean paysWhatIsLeft = last && !staysEqual(instalment, due);
      long equal = j == 0 || last ? instalment : covering(instalment, accrued);
      long payment = paysWhatIsLeft ? due : last ? equal : Math.min(equal, due);
      owed = Math.subtractExact(due, payment);
      long outstandingAfter = last ? 0 : Math.min(owed, outstanding);
      long principal = Math.subtractExact(outstanding, outstandingAfter);
      long interest = Math.subtractExact(payment, principal);
      rows.add(
          new PlanRow(
              accrual.dueDate(first + j),
              Money.ofFen(principal),
              Money.ofFen(interest),
              List.of()));
      outstanding = outstandingAfter;
    }
    return rows;
  }

  /**
   * Rounded down, an instalment may fall a fen short of the interest, which would then grow; where
   * the terms step rates or instalments it may fall short on purpose.
   */
  private long covering(long instalment, long accrued) {
    return terms.shape().steps().isEmpty() ? Math.max(instalment, accrued) : instalment;
  }

  /** Whether the last instalment is as large as the others; more than a fen each is no rounding. */
  private boolean staysEqual(long instalment, long due) {
    return switch (terms.rounding()) {
      case LAST_INSTALMENT -> false;
      case ALL_EQUAL, FIRST_INSTALMENT -> Math.abs(Math.subtractExact(due, instalment)) <= count;
    };
  }

  private static Money most(Money a, Money b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
