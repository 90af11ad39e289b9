package io.clearcost.application.gate;

import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.port.IdSource;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.cost.PartsProof;
import io.clearcost.domain.cost.UnmappedCharge;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.evidence.ClaimedDisclosure;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.GateOutcome;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Judges a loan under the law of its day of disbursement and puts the decision on record. */
public final class AssessLoan {

  /**
   * What to judge.
   *
   * @param application the loan and its lender
   * @param requestId makes the command repeatable; empty asks for the verdict without storing it
   */
  public record Command(LoanApplication application, Optional<RequestId> requestId) {}

  private final InstitutionRegister institutions;
  private final LoanJudge judge;
  private final SheetsOnRecord sheets;
  private final ApprovedLaw approvedLaw;
  private final DecisionLog decisions;
  private final Transactions transactions;
  private final IdSource ids;
  private final InstantSource clock;

  public AssessLoan(
      InstitutionRegister institutions,
      LoanJudge judge,
      SheetsOnRecord sheets,
      ApprovedLaw approvedLaw,
      DecisionLog decisions,
      Transactions transactions,
      IdSource ids,
      InstantSource clock) {
    this.institutions = institutions;
    this.judge = judge;
    this.sheets = sheets;
    this.approvedLaw = approvedLaw;
    this.decisions = decisions;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Judges at once, and hands over what is to be recorded, without waiting for the disk: nothing is
   * recorded without a request id, or on a refusal. What one thread hands over is recorded in that
   * order.
   *
   * @return the outcome once it holds, or what storing failed with
   */
  public CompletionStage<Outcome> handle(Command command, Caller caller) {
    InstitutionId institution = command.application().institution();
    return caller.mayAssessFor(institution)
        ? judgeAndRecord(command, caller)
        : settled(new Outcome.NotPermitted(institution));
  }

  private CompletionStage<Outcome> judgeAndRecord(Command command, Caller caller) {
    LoanApplication application = command.application();
    Optional<LocalDate> disbursement = application.offer().disbursementDate();
    if (disbursement.isEmpty()) {
      return refused(new Outcome.NoDisbursementDate(), command);
    }
    LocalDate asOf = disbursement.get();
    Optional<Institution> institution = institutions.at(application.institution(), asOf);
    if (institution.isEmpty()) {
      return refused(new Outcome.UnknownInstitution(application.institution(), asOf), command);
    }
    Optional<SheetSource> sheet = sheets.of(application, asOf);
    if (sheet.isEmpty()) {
      return refused(
          new Outcome.DisclosureNotFound(application.disclosure().orElseThrow()), command);
    }
    LoanJudge.Outcome judged =
        judge.judge(
            application,
            institution.get(),
            asOf,
            approvedLaw.inForce(institution.get(), asOf),
            sheet.get());
    return judged.fold(
        judgement -> settle(judgement, judged.parts(), command, caller),
        none -> refused(new Outcome.NoRate(none), command),
        charges -> refused(new Outcome.NotMapped(charges), command),
        reason -> refused(new Outcome.NotInForce(reason), command));
  }

  /** A refusal, unless the request was decided before: then the loan could be judged. */
  private CompletionStage<Outcome> refused(Outcome refusal, Command command) {
    return settled(
        command.requestId().flatMap(id -> earlier(command.application(), id)).orElse(refusal));
  }

  private CompletionStage<Outcome> settle(
      Judgement judgement, Optional<PartsProof> parts, Command command, Caller caller) {
    return command
        .requestId()
        .map(id -> record(judgement, parts, id, caller))
        .orElseGet(() -> settled(new Outcome.Judged(judgement, parts, clock.instant())));
  }

  private CompletionStage<Outcome> record(
      Judgement judgement, Optional<PartsProof> parts, RequestId requestId, Caller caller) {
    DecisionLog.Draft draft = decisions.draft(judgement);
    return transactions.submit(() -> record(draft, judgement, parts, requestId, caller));
  }

  /** An outcome that stands without a transaction. */
  private static CompletionStage<Outcome> settled(Outcome outcome) {
    return CompletableFuture.completedStage(outcome);
  }

  /** Inside a transaction: the decision on record for the request id, or a fresh one. */
  private Outcome record(
      DecisionLog.Draft draft,
      Judgement judgement,
      Optional<PartsProof> parts,
      RequestId requestId,
      Caller caller) {
    return earlier(judgement.application(), requestId)
        .orElseGet(
            () -> {
              Decision decision =
                  new Decision(
                      new DecisionId(ids.next()),
                      requestId,
                      // Asked in here, where one follows the other: a later decision on
                      // record never bears an earlier time.
                      clock.instant().truncatedTo(ChronoUnit.MICROS),
                      caller,
                      judgement);
              draft.record(decision);
              return new Outcome.Decided(decision, parts);
            });
  }

  private Optional<Outcome> earlier(LoanApplication application, RequestId requestId) {
    return decisions
        .findByRequest(application.institution(), requestId)
        .map(
            decision ->
                decision.judgement().application().equals(application)
                    ? new Outcome.Decided(decision, parts(decision.judgement()))
                    : new Outcome.RequestIdReused(requestId, decision.id()));
  }

  private static Optional<PartsProof> parts(Judgement judgement) {
    return PartsProof.of(judgement.application().offer(), judgement.cost());
  }

  /** What came of it. */
  public sealed interface Outcome {

    <R> R fold(Cases<R> cases);

    /**
     * A decision is on record, now or from an earlier call with the same request id.
     *
     * @param decision the decision
     * @param parts of its cost; empty where only cash flows are known
     */
    record Decided(Decision decision, Optional<PartsProof> parts) implements Outcome {
      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.decided(this);
      }
    }

    /**
     * A verdict that was asked for without storing it.
     *
     * @param judgement the verdict
     * @param parts of its cost; empty where only cash flows are known
     * @param judgedAt when
     */
    record Judged(Judgement judgement, Optional<PartsProof> parts, Instant judgedAt)
        implements Outcome {
      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.judged(this);
      }
    }

    /** The caller may not assess loans of this institution. */
    record NotPermitted(InstitutionId institution) implements Outcome {
      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.notPermitted(this);
      }
    }

    /** The loan does not say when it is disbursed, so no law can be chosen. */
    record NoDisbursementDate() implements Outcome {
      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.noDisbursementDate(this);
      }
    }

    /** The register does not know the institution on that day. */
    record UnknownInstitution(InstitutionId institution, LocalDate asOf) implements Outcome {
      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.unknownInstitution(this);
      }
    }

    /** The loan has no such disclosure as it is said to rest on. */
    record DisclosureNotFound(ClaimedDisclosure claimed) implements Outcome {
      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.disclosureNotFound(this);
      }
    }

    /** The cash flows have not exactly one rate. */
    record NoRate(IrrSolution.NotFound reason) implements Outcome {
      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.noRate(this);
      }
    }

    /** No rule says what some charges are, so there is no cost to judge. */
    record NotMapped(List<UnmappedCharge> charges) implements Outcome {
      public NotMapped {
        charges = List.copyOf(charges);
      }

      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.notMapped(this);
      }
    }

    /** No rule for the kind of lender is in force on that day. */
    record NotInForce(GateOutcome.NotInForce reason) implements Outcome {
      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.notInForce(this);
      }
    }

    /** The request id was used with other content. */
    record RequestIdReused(RequestId requestId, DecisionId earlier) implements Outcome {
      @Override
      public <R> R fold(Cases<R> cases) {
        return cases.requestIdReused(this);
      }
    }

    /** One answer for each variant. */
    interface Cases<R> {
      R decided(Decided outcome);

      R judged(Judged outcome);

      R notPermitted(NotPermitted outcome);

      R noDisbursementDate(NoDisbursementDate outcome);

      R unknownInstitution(UnknownInstitution outcome);

      R disclosureNotFound(DisclosureNotFound outcome);

      R noRate(NoRate outcome);

      R notMapped(NotMapped outcome);

      R notInForce(NotInForce outcome);

      R requestIdReused(RequestIdReused outcome);
    }
  }
}
