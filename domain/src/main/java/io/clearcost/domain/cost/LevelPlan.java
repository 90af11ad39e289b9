package io.clearcost.domain.cost;

import io.clearcost.domain.cost.AnnuityValue.Fraction;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    List<Ratio> factors = new ArrayList<>();
    for (int j = 1; j < count; j++) {
      factors.add(accrual.factor(first + j));
    }
    AnnuityValue annuity = new AnnuityValue(factors);
    List<BigInteger> weights = InstalmentWeights.of(terms, accrual).whole();
    Fraction owed = owed(annuity);
    Fraction units = annuity.of(weights);
    Map<BigInteger, Money> byWeight = new HashMap<>();
    List<Money> instalments = new ArrayList<>();
    for (BigInteger weight : weights) {
      instalments.add(byWeight.computeIfAbsent(weight, w -> instalment(w, owed, units)));
    }
    instalments.set(count - 1, instalments.get(count - 1).plus(terms.shape().balloon()));
    if (terms.rounding() == InstalmentRounding.FIRST_INSTALMENT && count > 1) {
      instalments.set(0, firstInstalment(annuity, instalments));
    }
    return instalments;
  }

  /** What the instalments without the balloon have to be worth: P + I - B v(m-1). */
  private Fraction owed(AnnuityValue annuity) {
    Ratio interest = accrual.atFirstRepaying();
    Fraction debt =
        new Fraction(
            BigInteger.valueOf(terms.principal().fen())
                .multiply(interest.denominator())
                .add(interest.numerator()),
            interest.denominator());
    if (terms.shape().balloon().isZero()) {
      return debt;
    }
    List<BigInteger> balloon = new ArrayList<>(Collections.nCopies(count, BigInteger.ZERO));
    balloon.set(count - 1, BigInteger.valueOf(terms.shape().balloon().fen()));
    return debt.minus(annuity.of(balloon));
  }

  private Money instalment(BigInteger weight, Fraction owed, Fraction units) {
    BigInteger numerator = owed.numerator().multiply(units.denominator()).multiply(weight);
    BigInteger denominator = owed.denominator().multiply(units.numerator());
    return Money.ofFen(new Fraction(numerator, denominator).rounded(accrual.mode()));
  }

  /** What the first instalment has to be when the others stay as they are. */
  private Money firstInstalment(AnnuityValue annuity, List<Money> instalments) {
    List<BigInteger> others = new ArrayList<>();
    instalments.forEach(instalment -> others.add(BigInteger.valueOf(instalment.fen())));
    others.set(0, BigInteger.ZERO);
    Money due = terms.principal().plus(accrual.rounded(accrual.atFirstRepaying()));
    Money after = Money.ofFen(annuity.of(others).rounded(RoundingMode.HALF_UP));
    return most(due.minus(after), Money.ZERO);
  }

  private List<PlanRow> repaying(List<Money> instalments) {
    List<PlanRow> rows = new ArrayList<>();
    Money owed = terms.principal();
    Money outstanding = terms.principal();
    for (int j = 0; j < count; j++) {
      Money accrued =
          j == 0
              ? accrual.rounded(accrual.atFirstRepaying())
              : owed.times(accrual.factor(first + j), accrual.mode());
      Money due = owed.plus(accrued);
      boolean last = j == count - 1;
      Money instalment = instalments.get(j);
      boolean paysWhatIsLeft = last && !staysEqual(instalment, due);
      Money equal = j == 0 || last ? instalment : covering(instalment, accrued);
      Money payment = paysWhatIsLeft ? due : last ? equal : least(equal, due);
      owed = due.minus(payment);
      Money outstandingAfter = last ? Money.ZERO : least(owed, outstanding);
      Money principal = outstanding.minus(outstandingAfter);
      Money interest = payment.minus(principal);
      rows.add(new PlanRow(accrual.dueDate(first + j), principal, interest, List.of()));
      outstanding = outstandingAfter;
    }
    return rows;
  }

  /**
   * Rounded down, an instalment may fall a fen short of the interest, which would then grow; where
   * the terms step rates or instalments it may fall short on purpose.
   */
  private Money covering(Money instalment, Money accrued) {
    return terms.shape().steps().isEmpty() ? most(instalment, accrued) : instalment;
  }

  /** Whether the last instalment is as large as the others; more than a fen each is no rounding. */
  private boolean staysEqual(Money instalment, Money due) {
    return switch (terms.rounding()) {
      case LAST_INSTALMENT -> false;
      case ALL_EQUAL, FIRST_INSTALMENT -> Math.abs(due.minus(instalment).fen()) <= count;
    };
  }

  private static Money least(Money a, Money b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Money most(Money a, Money b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
