package io.clearcost.benchmarks;

import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.loan.LoanOffer;
import java.util.List;
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

/** From terms to the cost under every convention, with proof; one operation is one loan. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleLoans.OFFERS)
public class WholeCalculation {

  /** Instalments of each loan. */
  @Param({"12", "36", "360"})
  public int payments;

  private List<LoanOffer> offers = List.of();

  /** Draws the terms. */
  @Setup
  public void draw() {
    offers = SampleLoans.offers(payments);
  }

  /** Ours; no peer does the same. */
  @Benchmark
  public void clearcost(Blackhole hole) {
    for (LoanOffer offer : offers) {
      hole.consume(CostCalculator.calculate(offer, Lender.UNKNOWN));
    }
  }
}
