package io.clearcost.application.law;

import io.clearcost.application.port.IdSource;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.ChangeControl;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeProposal;
import io.clearcost.domain.law.change.ExtendedLprHistory;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.law.change.Signature;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.time.LegalTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Puts a change of law on record for another person to decide. */
public final class ProposeLawChange {

  /**
   * What to propose.
   *
   * @param change what is to hold
   * @param why why, for who decides
   * @param requestId makes the command repeatable, unique among the person's proposals
   */
  public record Command(LawChange change, String why, String requestId) {}

  private final LawChanges changes;
  private final LprHistory delivered;
  private final InstitutionRegister institutions;
  private final Transactions transactions;
  private final IdSource ids;
  private final InstantSource clock;

  /**
   * The use case.
   *
   * @param delivered the publications that the program or a file holds
   */
  public ProposeLawChange(
      LawChanges changes,
      LprHistory delivered,
      InstitutionRegister institutions,
      Transactions transactions,
      IdSource ids,
      InstantSource clock) {
    this.changes = changes;
    this.delivered = delivered;
    this.institutions = institutions;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Records the proposal; nothing is stored on a refusal. */
  public ChangeOutcome handle(Command command, Caller caller) {
    return transactions.write(
        () -> settled(command, caller).orElseGet(() -> record(command, caller)));
  }

  /**
   * What comes of it without storing anything: a refusal, or what an earlier call with the same
   * request id recorded. Empty where it can be recorded.
   */
  Optional<ChangeOutcome> settled(Command command, Caller caller) {
    if (!ChangeControl.mayChange(caller, command.change())) {
      return Optional.of(new ChangeOutcome.NotPermitted(command.change()));
    }
    return earlier(command, caller).or(() -> refused(command));
  }

  private Optional<ChangeOutcome> earlier(Command command, Caller caller) {
    return changes
        .findProposed(caller.person(), command.requestId())
        .map(
            found ->
                found.proposal().change().equals(command.change())
                        && found.proposal().signature().why().equals(command.why())
                    ? new ChangeOutcome.Recorded(found)
                    : new ChangeOutcome.RequestIdReused(
                        command.requestId(), found.proposal().id()));
  }

  private Optional<ChangeOutcome> refused(Command command) {
    return ChangeControl.refusal(
            command.change(),
            LocalDate.ofInstant(clock.instant(), LegalTime.ZONE),
            ExtendedLprHistory.of(delivered, changes.approved()),
            institutions)
        .map(ChangeOutcome.Refused::new);
  }

  /** Stores what {@link #settled} has nothing against, in the same transaction. */
  ChangeOutcome record(Command command, Caller caller) {
    ChangeProposal proposal =
        new ChangeProposal(
            new ChangeId(ids.next()),
            command.change(),
            new Signature(
                caller,
                command.requestId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                command.why()));
    changes.propose(proposal);
    return new ChangeOutcome.Recorded(new RecordedChange(proposal, Optional.empty()));
  }
}
