package io.clearcost.domain.cost.solver;

import io.clearcost.domain.cost.solver.DiscountedFlows.LogValue;
import io.clearcost.domain.cost.solver.IrrSolution.Reason;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.List;

/**
 * Finds the periodic internal rate of return of a loan, seen from the borrower.
 *
 * <pre>  sum of  flow / ((1 + f i) (1 + i)^s)  =  0</pre>
 *
 * <p>Flows are in fen at {@code s + f} unit periods; {@code i} is a fraction per unit period. The
 * result is an interval whose ends were tested in exact arithmetic, never a bare floating-point
 * number, and it does not depend on where the search starts.
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

  private IrrSolver() {}

  /** Solves for the rate per unit period. */
  public static IrrSolution solve(PeriodicFlows flows) {
    FlowArrays arrays = new FlowArrays(flows);
    int changes = arrays.signChanges();
    if (changes == 0) {
      return IrrSolution.NotFound.because(Reason.ONE_SIGNED);
    }
    if (arrays.amount[0] < 0) {
      return IrrSolution.NotFound.because(Reason.BORROWER_PAYS_FIRST);
    }
    return changes == 1 ? solveOneChange(flows, arrays) : RootIsolation.solve(flows);
  }

  private static IrrSolution solveOneChange(PeriodicFlows flows, FlowArrays arrays) {
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
    return new IrrSolution.Found(
        new Certification(flows, arrays, true).around(Math.expm1(x)),
        new Uniqueness.OneSignChange());
  }

  /** Logarithm of the payments over the receipts, both discounted; zero at the rate. */
  private static double excess(DiscountedFlows received, DiscountedFlows paid, double x) {
    return paid.logValue(x).log() - received.logValue(x).log();
  }

  private static List<PeriodicFlow> withSign(PeriodicFlows flows, boolean negative) {
    return flows.flows().stream().filter(flow -> flow.amount().isNegative() == negative).toList();
  }
}
