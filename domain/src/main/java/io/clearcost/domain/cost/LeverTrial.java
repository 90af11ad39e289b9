package io.clearcost.domain.cost;

import io.clearcost.domain.law.Lever;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.rate.Ratio;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * A lever that can be tried: its value in whole steps, and what the loan is at each of them. More
 * steps cost the borrower more.
 *
 * @param lever what is changed
 * @param now the steps as offered
 * @param lowest the fewest steps
 * @param highest the most steps that are looked at
 * @param value the value of the lever after so many steps
 * @param passes whether the cap holds after so many steps, decided by the flows alone
 * @param offer the loan after so many steps
 */
record LeverTrial(
    Lever lever,
    long now,
    long lowest,
    long highest,
    LongFunction<Ratio> value,
    LongPredicate passes,
    LongFunction<LoanOffer> offer) {

  /**
   * The most steps that pass, by doubling and halving; the next one does not, or the range ends.
   * Where the rounding of amounts makes neighbouring steps pass and fail by turns, it is one of
   * those.
   */
  OptionalLong most() {
    long passing;
    long failing;
    if (passes.test(now)) {
      passing = now;
      long stride = 1;
      failing = Math.min(now + stride, highest);
      while (failing > passing && passes.test(failing)) {
        passing = failing;
        stride *= 2;
        failing = Math.min(passing + stride, highest);
      }
    } else if (passes.test(lowest)) {
      passing = lowest;
      failing = now;
    } else {
      return OptionalLong.empty();
    }
    while (failing - passing > 1) {
      long middle = passing + (failing - passing) / 2;
      if (passes.test(middle)) {
        passing = middle;
      } else {
        failing = middle;
      }
    }
    return OptionalLong.of(passing);
  }
}
