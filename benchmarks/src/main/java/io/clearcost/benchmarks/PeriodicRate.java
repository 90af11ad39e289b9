package io.clearcost.benchmarks;

import io.clearcost.domain.cost.solver.RateKernel;
import io.clearcost.domain.cost.solver.RateKernelBatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The rate per month of flows at 0, 1, 2, … months; one operation is one loan. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleLoans.LOANS)
public class PeriodicRate {

  /** Payments of each loan. */
  @Param({"12", "36", "360"})
  public int payments;

  private double[][] loans = {};
  private final RateKernel kernel = new RateKernel();
  private final RateKernelBatch batch = new RateKernelBatch();
  private final double[] rates = new double[SampleLoans.LOANS];
  private double[][] rows = {};
  private double[] received = {};
  private double[] instalments = {};
  private final int[] counts = new int[SampleLoans.LOANS];

  /** Draws the loans. */
  @Setup
  public void draw() {
    SampleLoans sample = new SampleLoans(payments);
    loans = sample.amounts();
    rows = SampleLoans.rows(loans);
    received = SampleLoans.rows(sample.levelAmounts())[0];
    instalments = SampleLoans.rows(sample.levelAmounts())[1];
    for (int loan = 0; loan < counts.length; loan++) {
      instalments[loan] = -instalments[loan];
      counts[loan] = payments;
    }
  }

  /** Ours, one loan at a time. */
  @Benchmark
  public void clearcost(Blackhole hole) {
    for (double[] loan : loans) {
      hole.consume(kernel.periodic(loan, loan.length));
    }
  }

  /** Ours, many loans at once. */
  @Benchmark
  public double[] clearcostBatch() {
    batch.periodic(rows, payments + 1, rates.length, rates);
    return rates;
  }

  /** Ours, many loans of equal instalments at once. */
  @Benchmark
  public double[] clearcostLevelBatch() {
    batch.level(received, instalments, counts, rates.length, rates);
    return rates;
  }

  /** Apache POI's IRR with its own guess. */
  @Benchmark
  public void poi(Blackhole hole) {
    for (double[] loan : loans) {
      hole.consume(Peers.poi(loan));
    }
  }

  /** Apache POI's IRR with a guess picked by hand. */
  @Benchmark
  public void poiGuided(Blackhole hole) {
    for (double[] loan : loans) {
      hole.consume(Peers.poiGuided(loan));
    }
  }

  /** Brent's method of commons-math on Horner's scheme, in a bracket given by hand. */
  @Benchmark
  public void commonsMathBrent(Blackhole hole) {
    for (double[] loan : loans) {
      hole.consume(Peers.commonsMathBrent(loan));
    }
  }
}
