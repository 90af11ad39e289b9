package io.clearcost.benchmarks;

import io.clearcost.domain.cost.solver.IrrSolver;
import io.clearcost.domain.cost.solver.RateKernel;
import io.clearcost.domain.cost.solver.RateKernelBatch;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Holds every answer against the certified bracket of {@link IrrSolver}, whose ends are tested in
 * exact arithmetic.
 *
 * @param none loans without an answer
 * @param wrong loans whose answer is further than {@value #TOLERANCE} from the rate, in the unit of
 *     the rate
 * @param worst largest error of the others, relative to the rate
 */
record Faults(int none, int wrong, double worst) {

  /** An error beyond this is a wrong answer. */
  static final double TOLERANCE = 1e-9;

  private static final int DIGITS = 25;
  private static final double DAYS_A_YEAR = 365;

  /** Faults of the periodic solvers, by the names of their benchmarks. */
  static Map<String, Faults> periodic(int payments) {
    SampleLoans sample = new SampleLoans(payments);
    double[][] loans = sample.amounts();
    double[] truth = new double[loans.length];
    for (int loan = 0; loan < loans.length; loan++) {
      int[] offsets = new int[payments + 1];
      for (int k = 0; k <= payments; k++) {
        offsets[k] = k;
      }
      truth[loan] = certified(loans[loan], offsets, UnitPeriod.MONTH);
    }
    RateKernel kernel = new RateKernel();
    Map<String, Faults> faults = new LinkedHashMap<>();
    faults.put("clearcost", of(truth, loan -> kernel.periodic(loans[loan], payments + 1)));
    double[] batch = new double[loans.length];
    new RateKernelBatch().periodic(SampleLoans.rows(loans), payments + 1, loans.length, batch);
    faults.put("clearcostBatch", of(truth, loan -> batch[loan]));
    faults.put("poi", of(truth, loan -> Peers.poi(loans[loan])));
    faults.put("poiGuided", of(truth, loan -> Peers.poiGuided(loans[loan])));
    faults.put("commonsMathBrent", of(truth, loan -> Peers.commonsMathBrent(loans[loan])));
    return faults;
  }

  /** Faults of the solvers on days, by the names of their benchmarks. */
  static Map<String, Faults> dated(int payments) {
    SampleLoans sample = new SampleLoans(payments);
    double[][] loans = sample.amounts();
    int[][] days = sample.days();
    double[] truth = new double[loans.length];
    for (int loan = 0; loan < loans.length; loan++) {
      double daily = certified(loans[loan], days[loan], UnitPeriod.DAY);
      truth[loan] = Math.expm1(DAYS_A_YEAR * Math.log1p(daily));
    }
    RateKernel kernel = new RateKernel();
    Map<String, Faults> faults = new LinkedHashMap<>();
    faults.put("clearcost", of(truth, loan -> kernel.dated(loans[loan], days[loan], payments + 1)));
    double[] batch = new double[loans.length];
    new RateKernelBatch()
        .dated(SampleLoans.rows(loans), SampleLoans.rows(days), payments + 1, loans.length, batch);
    faults.put("clearcostBatch", of(truth, loan -> batch[loan]));
    faults.put(
        "decampoXirr",
        of(
            truth,
            loan ->
                Peers.decampo(Peers.transactions(loans[loan], days[loan], sample.start(loan)))));
    faults.put(
        "commonsMathBrent",
        of(truth, loan -> Peers.commonsMathBrentDated(loans[loan], days[loan])));
    return faults;
  }

  private static Faults of(double[] truth, IntToDoubleFunction solver) {
    int none = 0;
    int wrong = 0;
    double worst = 0;
    for (int loan = 0; loan < truth.length; loan++) {
      double rate = solver.applyAsDouble(loan);
      double error = Math.abs(rate - truth[loan]);
      if (Double.isNaN(rate)) {
        none++;
      } else if (error > TOLERANCE) {
        wrong++;
      } else {
        worst = Math.max(worst, error / Math.abs(truth[loan]));
      }
    }
    return new Faults(none, wrong, worst);
  }

  private static double certified(double[] amounts, int[] offsets, UnitPeriod unit) {
    List<PeriodicFlow> flows = new ArrayList<>();
    for (int k = 0; k < amounts.length; k++) {
      flows.add(new PeriodicFlow(PeriodOffset.ofWhole(offsets[k]), Money.ofFen((long) amounts[k])));
    }
    RateBracket bracket = IrrSolver.solve(new PeriodicFlows(unit, flows)).rate().orElseThrow();
    double lower = bracket.lower().toDecimal(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    double upper = bracket.upper().toDecimal(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    return 0.5 * (lower + upper);
  }
}
