package io.clearcost.application.law;

import io.clearcost.application.port.Transactions;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.ChangeControl;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeProposal;
import io.clearcost.domain.law.change.ChangeVerdict;
import io.clearcost.domain.law.change.ExtendedLprHistory;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.law.change.Ruling;
import io.clearcost.domain.law.change.Signature;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.Recording;
import io.clearcost.domain.party.RegisterAddition;
import io.clearcost.domain.time.LegalTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Approves or rejects a change of law; what is approved holds for this process at once, and entries
 * of the register are in it.
 */
public final class DecideLawChange {

  /**
   * What to decide.
   *
   * @param change the change
   * @param ruling what it comes to
   * @param why why, for who asks later
   * @param requestId makes the command repeatable, unique among the person's verdicts
   */
  public record Command(ChangeId change, Ruling ruling, String why, String requestId) {}

  private final LawChanges changes;
  private final LprHistory delivered;
  private final InstitutionRegister institutions;
  private final ApprovedLaw approvedLaw;
  private final Transactions transactions;
  private final InstantSource clock;

  /**
   * The use case.
   *
   * @param delivered the publications that the program or a file holds
   * @param approvedLaw reads again what was approved
   */
  public DecideLawChange(
      LawChanges changes,
      LprHistory delivered,
      InstitutionRegister institutions,
      ApprovedLaw approvedLaw,
      Transactions transactions,
      InstantSource clock) {
    this.changes = changes;
    this.delivered = delivered;
    this.institutions = institutions;
    this.approvedLaw = approvedLaw;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Records the verdict; nothing is stored on a refusal. */
  public ChangeOutcome handle(Command command, Caller caller) {
    ChangeOutcome outcome =
        transactions.write(
            () -> earlier(command, caller).orElseGet(() -> decideVisible(command, caller)));
    approvedLaw.reload();
    return outcome;
  }

  private Optional<ChangeOutcome> earlier(Command command, Caller caller) {
    return changes
        .findDecided(caller.person(), command.requestId())
        .map(
            found ->
                isOf(found, command)
                    ? new ChangeOutcome.Recorded(found)
                    : new ChangeOutcome.RequestIdReused(
                        command.requestId(), found.proposal().id()));
  }

  private static boolean isOf(RecordedChange found, Command command) {
    ChangeVerdict verdict = found.verdict().orElseThrow();
    return verdict.change().equals(command.change())
        && verdict.ruling() == command.ruling()
        && verdict.signature().why().equals(command.why());
  }

  private ChangeOutcome decideVisible(Command command, Caller caller) {
    return changes
        .find(command.change())
        .filter(change -> ChangeControl.maySee(caller, change.proposal().change()))
        .map(change -> decide(command, change, caller))
        .orElseGet(() -> new ChangeOutcome.NotFound(command.change()));
  }

  private ChangeOutcome decide(Command command, RecordedChange change, Caller caller) {
    if (!ChangeControl.mayChange(caller, change.proposal().change())) {
      return new ChangeOutcome.NotPermitted(change.proposal().change());
    }
    // Asked inside the transaction, where one verdict follows the other.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LprHistory known = ExtendedLprHistory.of(delivered, changes.approved());
    return ChangeControl.refusal(
            change,
            command.ruling(),
            caller.person(),
            LocalDate.ofInstant(now, LegalTime.ZONE),
            known,
            institutions)
        .<ChangeOutcome>map(ChangeOutcome.Refused::new)
        .orElseGet(
            () -> {
              ChangeVerdict verdict =
                  new ChangeVerdict(
                      command.change(),
                      command.ruling(),
                      new Signature(caller, command.requestId(), now, command.why()));
              changes.decide(verdict);
              register(change.proposal(), verdict);
              return new ChangeOutcome.Recorded(
                  new RecordedChange(change.proposal(), Optional.of(verdict)));
            });
  }

  private void register(ChangeProposal proposal, ChangeVerdict verdict) {
    if (verdict.ruling() == Ruling.REJECTED) {
      return;
    }
    Signature signature = verdict.signature();
    Recording recording =
        new Recording(
            signature.at(), signature.caller().person(), Optional.of(proposal.id().value()));
    List<Institution> added =
        proposal
            .change()
            .fold(
                LawChange.Cases.of(
                    choice -> List.of(),
                    addition -> List.of(),
                    scheme -> List.of(),
                    limit -> List.of(),
                    stop -> List.of(),
                    entries -> RegisterAddition.of(entries.entries(), institutions).added()));
    institutions.addAll(added, recording);
  }
}
