package io.clearcost.application.gate;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.CostOutcome;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.cost.PartsProof;
import io.clearcost.domain.cost.UnmappedCharge;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.gate.AssessedLoan;
import io.clearcost.domain.gate.BriefVerdict;
import io.clearcost.domain.gate.CapsInForce;
import io.clearcost.domain.gate.GateDecision;
import io.clearcost.domain.gate.GateOutcome;
import io.clearcost.domain.gate.LawInForce;
import io.clearcost.domain.gate.LoanGate;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.gate.SheetOnRecord;
import io.clearcost.domain.gate.SupposedVerdict;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.Institution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges an application under a law that is given to it, and nothing else: whoever asks again with
 * the same gets the same.
 */
public final class LoanJudge {

  private static final GateDecision NONE_YET =
      new GateDecision(
          io.clearcost.domain.law.Outcome.ERROR, List.of(), List.of(), List.of(), List.of());

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
   * @param sheets how the loan stands to what the borrower was shown
   */
  public Outcome judge(
      LoanApplication application,
      Institution institution,
      LocalDate asOf,
      LawInForce law,
      SheetSource sheets) {
    CostedLoan loan = cost(application, institution, asOf, law, sheets);
    return loan.outcome()
        .fold(
            cost -> judge(loan, cost, asOf, law.caps()),
            Outcome.NoRate::new,
            Outcome.NotMapped::new);
  }

  /** The loan as handed in with its cost and with how it stands to what the borrower was shown. */
  public CostedLoan cost(
      LoanApplication application,
      Institution institution,
      LocalDate asOf,
      LawInForce law,
      SheetSource sheets) {
    CostedLoan loan =
        cost(application, application.offer(), institution, law.readings(), Optional.empty());
    return loan.outcome()
        .fold(
            cost -> loan.with(sheets.of(judgement(loan, cost, asOf, NONE_YET))),
            noRate -> loan,
            notMapped -> loan);
  }

  /**
   * The verdict on a loan in brief; empty where no rule for its lender is in force, or where it has
   * no cost.
   */
  public Optional<BriefVerdict> brief(CostedLoan loan, LocalDate asOf, CapsInForce caps) {
    return loan.outcome()
        .fold(
            cost -> gate.brief(loan.assessed(cost, caps), asOf),
            noRate -> Optional.empty(),
            notMapped -> Optional.empty());
  }

  private Outcome judge(
      CostedLoan loan, ComprehensiveFinancingCost cost, LocalDate asOf, CapsInForce caps) {
    return gate.judge(loan.assessed(cost, caps), asOf)
        .fold(
            verdict ->
                new Outcome.Judged(judgement(loan, cost, asOf, verdict), loan.outcome().parts()),
            Outcome.NotInForce::new);
  }

  private Judgement judgement(
      CostedLoan loan, ComprehensiveFinancingCost cost, LocalDate asOf, GateDecision verdict) {
    return new Judgement(
        loan.application(),
        loan.institution(),
        asOf,
        loan.lender().readings(),
        cost,
        loan.sheet(),
        verdict,
        ruleBookVersion);
  }

  /**
   * The cost of a loan under some readings, for who supposes several laws about it.
   *
   * @param offer the loan, as handed in or otherwise
   * @param sheet how the loan as handed in stood to its sheet
   */
  public CostedLoan cost(
      LoanApplication application,
      LoanOffer offer,
      Institution institution,
      Readings readings,
      Optional<SheetOnRecord> sheet) {
    Lender lender = Lender.of(institution).under(readings);
    return new CostedLoan(
        application, offer, institution, lender, CostCalculator.calculate(offer, lender), sheet);
  }

  /** What the verdict would be; nothing to put on record, and many times quicker. */
  public SupposedVerdict suppose(CostedLoan loan, LocalDate asOf, CapsInForce caps) {
    return loan.outcome()
        .fold(
            cost -> gate.suppose(loan.assessed(cost, caps), asOf),
            noRate -> SupposedVerdict.NONE,
            notMapped -> SupposedVerdict.NONE);
  }

  /**
   * A loan with its cost, or with why there is none.
   *
   * @param application what was asked
   * @param offer the loan
   * @param institution the lender as the register holds it
   * @param lender the lender under the readings
   * @param outcome the cost
   * @param sheet how the loan stands to its sheet
   */
  public record CostedLoan(
      LoanApplication application,
      LoanOffer offer,
      Institution institution,
      Lender lender,
      CostOutcome outcome,
      Optional<SheetOnRecord> sheet) {

    private CostedLoan with(Optional<SheetOnRecord> found) {
      return new CostedLoan(application, offer, institution, lender, outcome, found);
    }

    private AssessedLoan assessed(ComprehensiveFinancingCost cost, CapsInForce caps) {
      return new AssessedLoan(
          institution.kind(),
          lender,
          offer,
          cost,
          application.milestone(),
          application.circumstances(),
          caps,
          sheet,
          application.collection());
    }
  }

  /** What came of judging. */
  public sealed interface Outcome {

    <R> R fold(
        Function<Judgement, R> judged,
        Function<IrrSolution.NotFound, R> noRate,
        Function<List<UnmappedCharge>, R> notMapped,
        Function<GateOutcome.NotInForce, R> notInForce);

    /** The parts of the cost, worked out with it; empty where there are none. */
    default Optional<PartsProof> parts() {
      return Optional.empty();
    }

    /**
     * A verdict with everything it rests on.
     *
     * @param judgement the verdict
     * @param parts of its cost; empty where only cash flows are known
     */
    record Judged(Judgement judgement, Optional<PartsProof> parts) implements Outcome {
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
