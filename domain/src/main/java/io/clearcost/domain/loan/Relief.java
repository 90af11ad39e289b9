package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.math.RoundingMode;
import java.util.function.Function;

/**
 * A discount or subsidy of loan terms, on interest or on one fee.
 *
 * @param code code of the fee item, or {@link FeeItem#INTEREST_CODE}
 * @param giver who bears it instead of the borrower
 * @param extent how much of it
 * @param firstInstalment first instalment it is for, 1 for the first payment; 0 for what is charged
 *     at disbursement
 * @param lastInstalment last instalment it is for, not below the first
 */
public record Relief(
    String code, ReliefGiver giver, Extent extent, int firstInstalment, int lastInstalment) {

  public Relief {
    if (firstInstalment < 0 || lastInstalment < firstInstalment) {
      throw InvalidValue.of(
          "a relief is for instalments in order, not from %d to %d",
          "减免的期次须先后有序，不能从第%d期到第%d期", firstInstalment, lastInstalment);
    }
  }

  /** How much of a charge is taken off. */
  public sealed interface Extent {

    /** What is taken off {@code charged}, never more than it. */
    Money of(Money charged);

    <R> R fold(Function<Share, R> share, Function<Amount, R> amount);
  }

  /**
   * A share of what is charged; what the borrower still pays is rounded half up to the fen.
   *
   * @param share above 0, at most 1
   */
  public record Share(Ratio share) implements Extent {
    public Share {
      if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
        throw InvalidValue.of("a relief is a share up to 1, not %s", "减免比例应大于0且不超过1，不能是%s", share);
      }
    }

    @Override
    public Money of(Money charged) {
      return charged.minus(charged.times(Ratio.ONE.minus(share), RoundingMode.HALF_UP));
    }

    @Override
    public <R> R fold(Function<Share, R> onShare, Function<Amount, R> amount) {
      return onShare.apply(this);
    }
  }

  /**
   * The same amount off each time, or all that is charged where that is less.
   *
   * @param amount positive
   */
  public record Amount(Money amount) implements Extent {
    public Amount {
      if (!amount.isPositive()) {
        throw InvalidValue.of("a relief is positive, not %s", "减免应为正数，不能是%s", amount);
      }
    }

    @Override
    public Money of(Money charged) {
      return amount.compareTo(charged) <= 0 ? amount : charged;
    }

    @Override
    public <R> R fold(Function<Share, R> share, Function<Amount, R> onAmount) {
      return onAmount.apply(this);
    }
  }
}
