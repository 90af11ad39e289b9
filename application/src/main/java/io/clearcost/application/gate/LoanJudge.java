package io.clearcost.application.gate;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.cost.UnmappedCharge;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.gate.AssessedLoan;
import io.clearcost.domain.gate.GateOutcome;
import io.clearcost.domain.gate.LawInForce;
import io.clearcost.domain.gate.LoanGate;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.party.Institution;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Judges an application under a law that is given to it, and nothing else: whoever asks again with
 * the same gets the same.
 */
public final class LoanJudge {

  private final LoanGate gate;
  private final String ruleBookVersion;

  public LoanJudge(RuleBook ruleBook) {
    this.gate = new LoanGate(ruleBook);
    this.ruleBookVersion = ruleBook.version();
  }

  /** The version of the rule book that judges. */
  public String ruleBookVersion() {
    return ruleBookVersion;
  }

  /**
   * Judges.
   *
   * @param institution the lender as the register holds it on {@code asOf}
   * @param asOf the day of disbursement
   * @param law what is data of the law for that lender on that day
   */
  public Outcome judge(
      LoanApplication application, Institution institution, LocalDate asOf, LawInForce law) {
    Lender lender = Lender.of(institution).under(law.readings());
    return CostCalculator.calculate(application.offer(), lender)
        .fold(
            cost -> judge(application, institution, asOf, law, lender, cost),
            Outcome.NoRate::new,
            Outcome.NotMapped::new);
  }

  private Outcome judge(
      LoanApplication application,
      Institution institution,
      LocalDate asOf,
      LawInForce law,
      Lender lender,
      ComprehensiveFinancingCost cost) {
    AssessedLoan loan =
        new AssessedLoan(
            institution.kind(),
            lender,
            application.offer(),
            cost,
            application.milestone(),
            application.circumstances(),
            law.caps());
    return gate.judge(loan, asOf)
        .fold(
            verdict ->
                new Outcome.Judged(
                    new Judgement(
                        application,
                        institution,
                        asOf,
                        lender.readings(),
                        cost,
                        verdict,
                        ruleBookVersion)),
            Outcome.NotInForce::new);
  }

  /** What came of judging. */
  public sealed interface Outcome {

    <R> R fold(
        Function<Judgement, R> judged,
        Function<IrrSolution.NotFound, R> noRate,
        Function<List<UnmappedCharge>, R> notMapped,
        Function<GateOutcome.NotInForce, R> notInForce);

    /** A verdict with everything it rests on. */
    record Judged(Judgement judgement) implements Outcome {
      @Override
      public <R> R fold(
          Function<Judgement, R> judged,
          Function<IrrSolution.NotFound, R> noRate,
          Function<List<UnmappedCharge>, R> notMapped,
          Function<GateOutcome.NotInForce, R> notInForce) {
        return judged.apply(judgement);
      }
    }

    /** The cash flows have not exactly one rate. */
    record NoRate(IrrSolution.NotFound reason) implements Outcome {
      @Override
      public <R> R fold(
          Function<Judgement, R> judged,
          Function<IrrSolution.NotFound, R> noRate,
          Function<List<UnmappedCharge>, R> notMapped,
          Function<GateOutcome.NotInForce, R> notInForce) {
        return noRate.apply(reason);
      }
    }

    /** No rule says what some charges are, so there is no cost to judge. */
    record NotMapped(List<UnmappedCharge> charges) implements Outcome {
      public NotMapped {
        charges = List.copyOf(charges);
      }

      @Override
      public <R> R fold(
          Function<Judgement, R> judged,
          Function<IrrSolution.NotFound, R> noRate,
          Function<List<UnmappedCharge>, R> notMapped,
          Function<GateOutcome.NotInForce, R> notInForce) {
        return notMapped.apply(charges);
      }
    }

    /** No rule for the kind of lender is in force on the day. */
    record NotInForce(GateOutcome.NotInForce reason) implements Outcome {
      @Override
      public <R> R fold(
          Function<Judgement, R> judged,
          Function<IrrSolution.NotFound, R> noRate,
          Function<List<UnmappedCharge>, R> notMapped,
          Function<GateOutcome.NotInForce, R> notInForce) {
        return notInForce.apply(reason);
      }
    }
  }
}
