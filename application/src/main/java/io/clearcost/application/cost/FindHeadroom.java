package io.clearcost.application.cost;

import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Headroom;
import io.clearcost.domain.cost.HeadroomFinder;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.cost.UnmappedCharge;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Solves how far each term of a loan goes under a cap; stores nothing. */
public final class FindHeadroom {

  /**
   * What to solve.
   *
   * @param offer the loan
   * @param lenderKind kind of the lender, where the caller names one: decides the reading that
   *     binds
   * @param cap an annual fraction, not negative
   */
  public record Command(LoanOffer offer, Optional<LenderKind> lenderKind, Ratio cap) {}

  /** Solves every lever of the loan. */
  public Outcome handle(Command command) {
    Lender lender = command.lenderKind().map(Lender::ofKind).orElse(Lender.UNKNOWN);
    return CostCalculator.calculate(command.offer(), lender)
        .fold(
            cost ->
                new Outcome.Found(
                    HeadroomFinder.find(command.offer(), cost, lender, command.cap())),
            Outcome.NoRate::new,
            Outcome.NotMapped::new);
  }

  /** What came of it. */
  public sealed interface Outcome {

    <R> R fold(
        Function<List<Headroom>, R> found,
        Function<IrrSolution.NotFound, R> noRate,
        Function<List<UnmappedCharge>, R> notMapped);

    /** How far each lever goes. */
    record Found(List<Headroom> levers) implements Outcome {
      public Found {
        levers = List.copyOf(levers);
      }

      @Override
      public <R> R fold(
          Function<List<Headroom>, R> found,
          Function<IrrSolution.NotFound, R> noRate,
          Function<List<UnmappedCharge>, R> notMapped) {
        return found.apply(levers);
      }
    }

    /** The flows of the loan as offered have not exactly one rate. */
    record NoRate(IrrSolution.NotFound reason) implements Outcome {
      @Override
      public <R> R fold(
          Function<List<Headroom>, R> found,
          Function<IrrSolution.NotFound, R> noRate,
          Function<List<UnmappedCharge>, R> notMapped) {
        return noRate.apply(reason);
      }
    }

    /** No rule says what some charges are. */
    record NotMapped(List<UnmappedCharge> charges) implements Outcome {
      public NotMapped {
        charges = List.copyOf(charges);
      }

      @Override
      public <R> R fold(
          Function<List<Headroom>, R> found,
          Function<IrrSolution.NotFound, R> noRate,
          Function<List<UnmappedCharge>, R> notMapped) {
        return notMapped.apply(charges);
      }
    }
  }
}
