package io.clearcost.domain.cost.solver;

import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;

/**
 * Encloses a rate that is known to a few digits in an interval whose ends have opposite signs, each
 * proved.
 *
 * <p>Rates are whole multiples of a unit, 10^−18 for rates below 400 % per unit period. From the
 * estimate one Newton step in {@link TwofoldPresentValue} leads to the nearest multiple; its two
 * neighbours are the ends, so the interval is 2 units wide on nearly every loan. It is widened
 * until its ends have opposite signs, and then halved down to {@link #WIDEST} of the rate: neither
 * a poor estimate nor a flat present value makes it wide.
 */
final class Certification {

  /** Decimals of a rate, at most: 10^18 and four times as much are whole numbers of 63 bits. */
  private static final int MOST_DIGITS = 18;

  private static final double LARGEST_WITH_MOST_DIGITS = 4;

  /** 2^62: what {@link TwofoldPresentValue} takes. */
  private static final long MOST_UNITS = 1L << 62;

  /** The rates searched end at 1,000, which leaves room for this many decimals. */
  private static final int FEWEST_DIGITS = 15;

  /** Digits of the decimals that are tried as exact rates: contract rates are this short. */
  private static final int SHORT_DIGITS = 10;

  /** Units by which a short decimal may miss the nearest multiple to be tried. */
  private static final long SHORT_DISTANCE = 2;

  /** Widest interval as a part of the rate, unless it is {@link #LEAST_UNITS} wide. */
  private static final long WIDEST = 100_000_000_000_000L;

  private static final long LEAST_UNITS = 4;

  private static final int WIDENING = 8;

  private final PeriodicFlows flows;
  private final FlowArrays arrays;
  private final boolean rising;
  private final TwofoldPresentValue value = new TwofoldPresentValue();

  /**
   * Prepares to enclose a rate.
   *
   * @param rising whether the present value rises through the rate, as it does for a loan
   */
  Certification(PeriodicFlows flows, FlowArrays arrays, boolean rising) {
    this.flows = flows;
    this.arrays = arrays;
    this.rising = rising;
  }

  /** Encloses the one rate of the range searched. */
  RateBracket around(double estimate) {
    return around(estimate, IrrSolver.LOWEST, IrrSolver.HIGHEST);
  }

  /**
   * Encloses the one rate between {@code lowest} and {@code highest}.
   *
   * @param estimate a rate per unit period near it
   * @param lowest a rate at which the present value has one sign
   * @param highest a rate at which it has the other
   */
  RateBracket around(double estimate, Ratio lowest, Ratio highest) {
    int digits = Math.abs(estimate) < LARGEST_WITH_MOST_DIGITS ? MOST_DIGITS : FEWEST_DIGITS;
    long unit = powerOfTen(digits);
    long floor = Math.max(units(lowest, unit), 1 - unit);
    long ceiling = units(highest, unit);
    long middle = clamp(nearest(estimate, unit), floor, ceiling);
    value.evaluate(arrays, middle, unit);
    double correction = (1 + (double) middle / unit) * Math.expm1(value.newtonStep()) * unit;
    if (Math.abs(correction) < unit) {
      middle = clamp(middle + Math.round(correction), floor, ceiling);
    }
    long shorter = powerOfTen(digits - SHORT_DIGITS);
    long shortDecimal = Math.floorDiv(middle + shorter / 2, shorter) * shorter;
    if (Math.abs(shortDecimal - middle) <= SHORT_DISTANCE && sign(shortDecimal, unit) == 0) {
      return RateBracket.exactly(Ratio.of(shortDecimal, unit));
    }
    return enclose(middle, floor, ceiling, unit);
  }

  private RateBracket enclose(long middle, long floor, long ceiling, long unit) {
    long reach = 1;
    long lower = Math.max(middle - reach, floor);
    long upper = Math.min(middle + reach, ceiling);
    int below = sign(lower, unit);
    int above = sign(upper, unit);
    while (below >= 0 || above <= 0) {
      if (below == 0 || above == 0) {
        return RateBracket.exactly(Ratio.of(below == 0 ? lower : upper, unit));
      }
      if ((below > 0 && lower == floor) || (above < 0 && upper == ceiling)) {
        throw new IllegalStateException("no sign change around " + middle + " for " + flows);
      }
      reach = reach > ceiling / WIDENING ? ceiling : reach * WIDENING;
      if (below > 0) {
        upper = lower;
        above = below;
        lower = lower - floor > reach ? lower - reach : floor;
        below = sign(lower, unit);
      } else {
        lower = upper;
        below = above;
        upper = ceiling - upper > reach ? upper + reach : ceiling;
        above = sign(upper, unit);
      }
    }
    while (upper - lower > Math.max(LEAST_UNITS, Math.abs(middle) / WIDEST)) {
      long half = lower + (upper - lower) / 2;
      int there = sign(half, unit);
      if (there == 0) {
        return RateBracket.exactly(Ratio.of(half, unit));
      }
      lower = there < 0 ? half : lower;
      upper = there > 0 ? half : upper;
    }
    return new RateBracket(Ratio.of(lower, unit), Ratio.of(upper, unit));
  }

  /** The sign at {@code units / unit}, turned so that it rises through the rate. */
  private int sign(long units, long unit) {
    value.evaluate(arrays, units, unit);
    int sign = value.sign();
    if (sign == 0) {
      sign = PresentValue.exactSign(flows, Ratio.of(units, unit));
    }
    return rising ? sign : -sign;
  }

  private static long nearest(double rate, long unit) {
    double scale = (double) unit;
    double product = rate * scale;
    double rest = Math.fma(rate, scale, -product);
    return (long) product + Math.round(rest + (product - (long) product));
  }

  private static long units(Ratio rate, long unit) {
    Ratio units = rate.times(Ratio.of(unit));
    return units.compareTo(Ratio.of(MOST_UNITS)) > 0
        ? MOST_UNITS
        : units.toInteger(RoundingMode.HALF_EVEN).longValueExact();
  }

  private static long clamp(long value, long least, long most) {
    return Math.min(Math.max(value, least), most);
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int k = 0; k < exponent; k++) {
      power *= 10;
    }
    return power;
  }
}
