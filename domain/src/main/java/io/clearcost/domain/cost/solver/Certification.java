package io.clearcost.domain.cost.solver;

import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.stream.IntStream;

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
  private static final int MOST_BITS = 62;

  private static final long MOST_UNITS = 1L << MOST_BITS;

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

  /** Rates below this have room for more decimals, which steps of less than a day need. */
  private static final double LARGEST_WITH_FINE_DIGITS = 4e-4;

  private static final int FINE_DIGITS = 22;

  private static final Ratio MOST_DAYS_A_YEAR = Ratio.of(366);

  /** One for each thread: it holds nothing from one loan to the next but its tables. */
  private static final ThreadLocal<TwofoldPresentValue> VALUES =
      ThreadLocal.withInitial(TwofoldPresentValue::new);

  private final PeriodicFlows flows;
  private final FlowArrays arrays;
  private final boolean rising;
  private final TwofoldPresentValue value = VALUES.get();

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
    Grid grid = Grid.of(digits(estimate));
    long floor = lowest.equals(IrrSolver.LOWEST) ? grid.lowest() : grid.units(lowest);
    long ceiling = highest.equals(IrrSolver.HIGHEST) ? grid.highest() : grid.units(highest);
    long middle = clamp(nearest(estimate, grid.unit()), floor, ceiling);
    value.evaluate(arrays, middle, grid.unit());
    double correction =
        (1 + (double) middle / grid.unit()) * Math.expm1(value.newtonStep()) * grid.unit();
    if (Math.abs(correction) < grid.unit()) {
      middle = clamp(middle + Math.round(correction), floor, ceiling);
    }
    long shorter = Grid.powerOfTen(grid.digits() - SHORT_DIGITS);
    long shortDecimal = Math.floorDiv(middle + shorter / 2, shorter) * shorter;
    if (Math.abs(shortDecimal - middle) <= SHORT_DISTANCE && sign(shortDecimal, grid) == 0) {
      return RateBracket.exactly(grid.rate(shortDecimal));
    }
    return enclose(middle, floor, ceiling, grid);
  }

  /** The more unit periods a year has, the finer the rate of one of them. */
  private int digits(double estimate) {
    if (Math.abs(estimate) < LARGEST_WITH_FINE_DIGITS
        && flows.unit().perYear().compareTo(MOST_DAYS_A_YEAR) > 0) {
      return FINE_DIGITS;
    }
    return Math.abs(estimate) < LARGEST_WITH_MOST_DIGITS ? MOST_DIGITS : FEWEST_DIGITS;
  }

  private RateBracket enclose(long middle, long floor, long ceiling, Grid grid) {
    long reach = 1;
    long lower = Math.max(middle - reach, floor);
    long upper = Math.min(middle + reach, ceiling);
    int below = sign(lower, grid);
    int above = sign(upper, grid);
    while (below >= 0 || above <= 0) {
      if (below == 0 || above == 0) {
        return RateBracket.exactly(grid.rate(below == 0 ? lower : upper));
      }
      if ((below > 0 && lower == floor) || (above < 0 && upper == ceiling)) {
        throw new IllegalStateException("no sign change around " + middle + " for " + flows);
      }
      reach = reach > MOST_UNITS / WIDENING ? MOST_UNITS : reach * WIDENING;
      if (below > 0) {
        upper = lower;
        above = below;
        lower = Math.max(lower - reach, floor);
        below = sign(lower, grid);
      } else {
        lower = upper;
        below = above;
        upper = Math.min(upper + reach, ceiling);
        above = sign(upper, grid);
      }
    }
    while (upper - lower
        > Math.max(LEAST_UNITS, Math.min(Math.abs(lower), Math.abs(upper)) / WIDEST)) {
      long half = lower + (upper - lower) / 2;
      int there = sign(half, grid);
      if (there == 0) {
        return RateBracket.exactly(grid.rate(half));
      }
      lower = there < 0 ? half : lower;
      upper = there > 0 ? half : upper;
    }
    return new RateBracket(grid.rate(lower), grid.rate(upper));
  }

  /** The sign at so many units, turned so that it rises through the rate. */
  private int sign(long units, Grid grid) {
    int sign = value.signNear(units);
    if (sign == 0) {
      value.evaluate(arrays, units, grid.unit());
      sign = value.sign();
    }
    if (sign == 0) {
      sign = PresentValue.exactSign(flows, grid.rate(units));
    }
    return rising ? sign : -sign;
  }

  private static long nearest(double rate, double unit) {
    double product = rate * unit;
    double rest = Math.fma(rate, unit, -product);
    return (long) product + Math.round(rest + (product - (long) product));
  }

  private static long clamp(long value, long least, long most) {
    return Math.min(Math.max(value, least), most);
  }

  /**
   * The rates that are whole numbers of 10^−digits.
   *
   * @param digits decimals, at most 22
   * @param unit 10^digits, which a double holds exactly
   * @param lowest the lowest rate searched, in units
   * @param highest the highest rate searched, in units
   */
  private record Grid(int digits, double unit, long lowest, long highest) {

    private static final Grid[] GRIDS =
        IntStream.rangeClosed(0, FINE_DIGITS).mapToObj(Grid::make).toArray(Grid[]::new);

    static Grid of(int digits) {
      return GRIDS[digits];
    }

    private static Grid make(int digits) {
      return new Grid(
          digits,
          Double.parseDouble("1e" + digits),
          units(IrrSolver.LOWEST, digits),
          units(IrrSolver.HIGHEST, digits));
    }

    Ratio rate(long units) {
      return digits <= MOST_DIGITS
          ? Ratio.of(units, (long) unit)
          : Ratio.of(BigInteger.valueOf(units), BigInteger.TEN.pow(digits));
    }

    /** A rate in units, as far as {@link TwofoldPresentValue} takes them. */
    long units(Ratio rate) {
      return units(rate, digits);
    }

    private static long units(Ratio rate, int digits) {
      BigInteger units =
          rate.times(Ratio.of(BigInteger.TEN.pow(digits), BigInteger.ONE))
              .toInteger(RoundingMode.HALF_EVEN);
      return units.bitLength() > MOST_BITS ? units.signum() * MOST_UNITS : units.longValueExact();
    }

    static long powerOfTen(int exponent) {
      long power = 1;
      for (int k = 0; k < exponent; k++) {
        power *= 10;
      }
      return power;
    }
  }
}
