package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.function.Function;

/** How much a fee is, each time it falls due (收取标准). */
public sealed interface FeeStandard {

  /** The amount on a loan of {@code principal}. */
  Money amountOn(Money principal);

  <R> R fold(Function<FixedAmount, R> fixed, Function<PrincipalShare, R> share);

  /**
   * The same amount each time.
   *
   * @param amount not negative
   */
  record FixedAmount(Money amount) implements FeeStandard {
    public FixedAmount {
      if (amount.isNegative()) {
        throw new IllegalArgumentException("a fee is not negative: " + amount);
      }
    }

    @Override
    public Money amountOn(Money principal) {
      return amount;
    }

    @Override
    public <R> R fold(Function<FixedAmount, R> fixed, Function<PrincipalShare, R> share) {
      return fixed.apply(this);
    }
  }

  /**
   * A share of the original principal, rounded half up to the fen.
   *
   * @param share 0.011 is 1.1 %; not negative
   */
  record PrincipalShare(Ratio share) implements FeeStandard {
    public PrincipalShare {
      if (share.signum() < 0) {
        throw new IllegalArgumentException("a fee is not negative: " + share);
      }
    }

    @Override
    public Money amountOn(Money principal) {
      return principal.times(share, RoundingMode.HALF_UP);
    }

    @Override
    public <R> R fold(Function<FixedAmount, R> fixed, Function<PrincipalShare, R> onShare) {
      return onShare.apply(this);
    }
  }
}
