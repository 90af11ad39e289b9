package io.clearcost.domain.cost.solver;

import io.clearcost.domain.cost.solver.DiscountedFlows.LogValue;
import io.clearcost.domain.cost.solver.IrrSolution.Reason;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Finds the periodic internal rate of return of a loan, seen from the borrower.
 *
 * <pre>  sum of  flow / ((1 + f i) (1 + i)^s)  =  0</pre>
 *
 * <p>Flows are in fen at {@code s + f} unit periods; {@code i} is a fraction per unit period. The
 * result is an interval whose ends were tested in exact arithmetic, never a bare floating-point
 * number.
 *
 * <p>With one change of sign the rate is unique: discounting a later flow against an earlier one
 * falls with the rate, so the present value over that of the last receipt only rises. With more
 * changes all rates in range are isolated by {@link RootIsolation}.
 */
public final class IrrSolver {

  /** The rates searched, per unit period: −99 % to 100,000 %, beyond any loan. */
  static final Ratio LOWEST = Ratio.of(-99, 100);

  static final Ratio HIGHEST = Ratio.of(1000);

  /** Newton steps and bisections together; bisection alone halves the range to a double in 60. */
  private static final int STEPS = 100;

  /**
   * First half-width of the certified bracket, relative to the rate: some hundred ulps of a double.
   */
  private static final BigDecimal HALF_WIDTH = new BigDecimal("2e-14");

  /** Half-width for rates around zero, absolute. */
  private static final BigDecimal LEAST_HALF_WIDTH = new BigDecimal("1e-16");

  /** Digits of the decimals that are tried as exact rates: contract rates are this short. */
  private static final int SHORT_DIGITS = 10;

  /**
   * A short decimal this near to the estimate is tried, relative to one plus the rate: wider than
   * what rounding of doubles adds up to, and seldom met by chance.
   */
  private static final BigDecimal SHORT_DISTANCE = new BigDecimal("1e-13");

  private IrrSolver() {}

  /** Solves for the rate per unit period. */
  public static IrrSolution solve(PeriodicFlows flows) {
    List<PeriodicFlow> list = flows.flows();
    int changes = signChanges(list);
    if (changes == 0) {
      return IrrSolution.NotFound.because(Reason.ONE_SIGNED);
    }
    if (list.get(0).amount().isNegative()) {
      return IrrSolution.NotFound.because(Reason.BORROWER_PAYS_FIRST);
    }
    return changes == 1 ? solveOneChange(flows) : RootIsolation.solve(flows);
  }

  private static int signChanges(List<PeriodicFlow> flows) {
    int changes = 0;
    for (int k = 1; k < flows.size(); k++) {
      if (flows.get(k).amount().isNegative() != flows.get(k - 1).amount().isNegative()) {
        changes++;
      }
    }
    return changes;
  }

  private static IrrSolution solveOneChange(PeriodicFlows flows) {
    DiscountedFlows received = new DiscountedFlows(withSign(flows, false));
    DiscountedFlows paid = new DiscountedFlows(withSign(flows, true));
    double low = Math.log1p(LOWEST.toDecimal(2, RoundingMode.UNNECESSARY).doubleValue());
    double high = Math.log1p(HIGHEST.toDecimal(0, RoundingMode.UNNECESSARY).doubleValue());
    // Logarithms, because the present value itself at an end of the range has no bounded size.
    if (excess(received, paid, low) < 0 || excess(received, paid, high) > 0) {
      return IrrSolution.NotFound.because(Reason.OUT_OF_RANGE);
    }
    double x = 0;
    for (int step = 0; step < STEPS; step++) {
      LogValue in = received.logValue(x);
      LogValue out = paid.logValue(x);
      double value = out.log() - in.log();
      if (value > 0) {
        low = x;
      } else {
        high = x;
      }
      double next = x + value / (out.meanTime() - in.meanTime());
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      if (next == x || Math.abs(next - x) <= Math.ulp(x)) {
        break;
      }
      x = next;
    }
    return new IrrSolution.Found(certify(flows, Math.expm1(x)));
  }

  /** Logarithm of the payments over the receipts, both discounted; zero at the rate. */
  private static double excess(DiscountedFlows received, DiscountedFlows paid, double x) {
    return paid.logValue(x).log() - received.logValue(x).log();
  }

  private static List<PeriodicFlow> withSign(PeriodicFlows flows, boolean negative) {
    return flows.flows().stream().filter(flow -> flow.amount().isNegative() == negative).toList();
  }

  /**
   * The narrowest interval around {@code estimate} whose ends have opposite signs, or the exact
   * rate where it is a short decimal. The present value rises through the rate, from below zero to
   * above.
   *
   * @param estimate a rate per unit period near the one rate of {@code flows} in range
   */
  static RateBracket certify(PeriodicFlows flows, double estimate) {
    BigDecimal middle = new BigDecimal(estimate, MathContext.DECIMAL64);
    BigDecimal half = middle.abs().multiply(HALF_WIDTH).max(LEAST_HALF_WIDTH);
    BigDecimal shortDecimal = middle.setScale(SHORT_DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal near = BigDecimal.ONE.add(middle.abs()).multiply(SHORT_DISTANCE);
    if (shortDecimal.subtract(middle).abs().compareTo(near) <= 0
        && PresentValue.sign(flows, Ratio.of(shortDecimal)) == 0) {
      return RateBracket.exactly(Ratio.of(shortDecimal));
    }
    Ratio lower = Ratio.of(middle.subtract(half));
    Ratio upper = Ratio.of(middle.add(half));
    Ratio width = Ratio.of(half);
    for (int step = 0; step < STEPS; step++) {
      int below = PresentValue.sign(flows, lower);
      int above = PresentValue.sign(flows, upper);
      if (below == 0 || above == 0) {
        return RateBracket.exactly(below == 0 ? lower : upper);
      }
      if (below < 0 && above > 0) {
        return new RateBracket(lower, upper);
      }
      lower = below < 0 ? lower : max(lower.minus(width), LOWEST);
      upper = above > 0 ? upper : upper.plus(width);
      width = width.times(Ratio.of(8));
    }
    throw new IllegalStateException("no bracket around " + estimate + " for " + flows);
  }

  private static Ratio max(Ratio a, Ratio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
