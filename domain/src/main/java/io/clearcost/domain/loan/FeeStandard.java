package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.math.RoundingMode;

/** How much a fee is, each time it falls due (收取标准). */
public sealed interface FeeStandard {

  /** The amount on {@code base}, not negative, shares rounded half up to the fen. */
  Money amountOn(FeeMeasure base);

  <R> R fold(Cases<R> cases);

  /**
   * The same amount each time.
   *
   * @param amount not negative
   */
  record FixedAmount(Money amount) implements FeeStandard {
    public FixedAmount {
      if (amount.isNegative()) {
        throw InvalidValue.of("a fee is not negative: %s", "费用不能为负：%s", amount);
      }
    }

    @Override
    public Money amountOn(FeeMeasure base) {
      return amount;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.fixedAmount(this);
    }
  }

  /**
   * A share of the original principal.
   *
   * @param share 0.011 is 1.1 %; not negative
   */
  record PrincipalShare(Ratio share) implements FeeStandard {
    public PrincipalShare {
      requireNotNegative(share);
    }

    @Override
    public Money amountOn(FeeMeasure base) {
      return base.original().times(share, RoundingMode.HALF_UP);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.principalShare(this);
    }
  }

  /**
   * A share of the principal that is still owed.
   *
   * @param share 0.002 is 0.2 %; not negative
   */
  record OutstandingShare(Ratio share) implements FeeStandard {
    public OutstandingShare {
      requireNotNegative(share);
    }

    @Override
    public Money amountOn(FeeMeasure base) {
      return base.outstanding().times(share, RoundingMode.HALF_UP);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.outstandingShare(this);
    }
  }

  /**
   * A share of the interest that is due on the same day; nothing where there is none.
   *
   * @param share 0.1 is a tenth; not negative
   */
  record InterestShare(Ratio share) implements FeeStandard {
    public InterestShare {
      requireNotNegative(share);
    }

    @Override
    public Money amountOn(FeeMeasure base) {
      return base.interest().isPositive()
          ? base.interest().times(share, RoundingMode.HALF_UP)
          : Money.ZERO;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.interestShare(this);
    }
  }

  /** One answer for each variant. */
  interface Cases<R> {
    R fixedAmount(FixedAmount standard);

    R principalShare(PrincipalShare standard);

    R outstandingShare(OutstandingShare standard);

    R interestShare(InterestShare standard);
  }

  private static void requireNotNegative(Ratio share) {
    if (share.signum() < 0) {
      throw InvalidValue.of("a fee is not negative: %s", "费用不能为负：%s", share);
    }
  }
}
