package io.clearcost.domain.loan;

import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.util.Optional;

/** A change of the terms from one instalment on. */
public sealed interface Step {

  /** The first instalment for which it holds, from 2. */
  int fromInstalment();

  /** The rate from there on, per the basis of the loan's rate, where the step changes it. */
  default Optional<Ratio> rate() {
    return Optional.empty();
  }

  /** The factor on the instalments from there on, where the step sets it. */
  default Optional<Ratio> factor() {
    return Optional.empty();
  }

  /**
   * Another interest rate; the instalments of a level plan stay as equal as they were.
   *
   * @param fromInstalment the first instalment whose period bears it
   * @param fraction per the basis of the loan's rate; 0.01 is 1 %
   */
  record NewRate(int fromInstalment, Ratio fraction) implements Step {
    public NewRate {
      requireLater(fromInstalment);
      QuotedRate.requireFraction(fraction);
    }

    @Override
    public Optional<Ratio> rate() {
      return Optional.of(fraction);
    }
  }

  /**
   * Larger or smaller instalments (equal principal: shares of principal).
   *
   * @param fromInstalment the first of them
   * @param multiple positive; 1.5 is half as much again as the first instalment that repays
   *     principal
   */
  record NewInstalment(int fromInstalment, Ratio multiple) implements Step {
    public NewInstalment {
      requireLater(fromInstalment);
      if (multiple.signum() <= 0) {
        throw InvalidValue.of("a factor must be positive, not %s", "系数应为正数，不能是%s", multiple);
      }
    }

    @Override
    public Optional<Ratio> factor() {
      return Optional.of(multiple);
    }
  }

  private static void requireLater(int fromInstalment) {
    if (fromInstalment < 2) {
      throw InvalidValue.of(
          "a step begins with the second instalment or a later one, not %d",
          "调整须自第2期或以后开始，不能是第%d期", fromInstalment);
    }
  }
}
