package io.clearcost.domain.cost.solver;

import io.clearcost.domain.cost.solver.IrrSolution.Reason;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;

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

  /** One for each thread: its tables grow to the longest loan once. */
  private static final ThreadLocal<RateKernel> KERNELS = ThreadLocal.withInitial(RateKernel::new);

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
    double estimate =
        KERNELS
            .get()
            .perPeriod(arrays.roundAmounts(), arrays.whole, arrays.fractions(), arrays.size());
    return Double.isNaN(estimate)
        ? IrrSolution.NotFound.because(Reason.OUT_OF_RANGE)
        : new IrrSolution.Found(
            new Certification(flows, arrays, true).around(estimate),
            new Uniqueness.OneSignChange());
  }
}
