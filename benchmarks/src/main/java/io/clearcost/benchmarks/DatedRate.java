package io.clearcost.benchmarks;

import io.clearcost.domain.cost.solver.RateKernel;
import io.clearcost.domain.cost.solver.RateKernelBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.decampo.xirr.Transaction;
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

/** The effective annual rate of flows on days; one operation is one loan. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleLoans.LOANS)
public class DatedRate {

  /** Payments of each loan. */
  @Param({"12", "36", "360"})
  public int payments;

  private double[][] loans = {};
  private int[][] days = {};
  private List<List<Transaction>> transactions = List.of();
  private final RateKernel kernel = new RateKernel();
  private final RateKernelBatch batch = new RateKernelBatch();
  private final double[] rates = new double[SampleLoans.LOANS];
  private double[][] rows = {};
  private double[][] dayRows = {};

  /** Draws the loans. */
  @Setup
  public void draw() {
    SampleLoans sample = new SampleLoans(payments);
    loans = sample.amounts();
    days = sample.days();
    rows = SampleLoans.rows(loans);
    dayRows = SampleLoans.rows(days);
    transactions = new ArrayList<>();
    for (int loan = 0; loan < loans.length; loan++) {
      transactions.add(Peers.transactions(loans[loan], days[loan], sample.start(loan)));
    }
  }

  /** Ours, one loan at a time. */
  @Benchmark
  public void clearcost(Blackhole hole) {
    for (int loan = 0; loan < loans.length; loan++) {
      hole.consume(kernel.dated(loans[loan], days[loan], loans[loan].length));
    }
  }

  /** Ours, many loans at once. */
  @Benchmark
  public double[] clearcostBatch() {
    batch.dated(rows, dayRows, payments + 1, rates.length, rates);
    return rates;
  }

  /** org.decampo:xirr, its transactions made beforehand. */
  @Benchmark
  public void decampoXirr(Blackhole hole) {
    for (List<Transaction> loan : transactions) {
      hole.consume(Peers.decampo(loan));
    }
  }

  /** Brent's method of commons-math on powers, in a bracket given by hand. */
  @Benchmark
  public void commonsMathBrent(Blackhole hole) {
    for (int loan = 0; loan < loans.length; loan++) {
      hole.consume(Peers.commonsMathBrentDated(loans[loan], days[loan]));
    }
  }
}
