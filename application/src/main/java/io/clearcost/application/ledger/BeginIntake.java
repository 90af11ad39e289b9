package io.clearcost.application.ledger;

import io.clearcost.application.ledger.LedgerOutcome.Answered;
import io.clearcost.application.ledger.LedgerOutcome.NotPermitted;
import io.clearcost.application.ledger.LedgerOutcome.RequestIdReused;
import io.clearcost.application.ledger.LedgerOutcome.UnknownInstitution;
import io.clearcost.application.port.IdSource;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.IntakeScope;
import io.clearcost.domain.ledger.LoggedIntake;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.time.LegalTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Begins an intake, or finds the one that the same request began. */
public final class BeginIntake {

  /**
   * What to begin.
   *
   * @param institution whose loans
   * @param requestId makes the command repeatable
   * @param period the month of a submission; empty for a stream
   * @param legacy whether loans made before any rule of today are taken and labelled
   * @param source what the tape is called
   */
  public record Command(
      InstitutionId institution,
      RequestId requestId,
      Optional<YearMonth> period,
      boolean legacy,
      Optional<String> source) {

    private boolean began(Intake earlier) {
      return earlier.scope().period().equals(period)
          && earlier.legacy() == legacy
          && earlier.source().equals(source);
    }
  }

  private final InstitutionRegister institutions;
  private final IntakeLog intakes;
  private final Transactions transactions;
  private final IdSource ids;
  private final InstantSource clock;

  public BeginIntake(
      InstitutionRegister institutions,
      IntakeLog intakes,
      Transactions transactions,
      IdSource ids,
      InstantSource clock) {
    this.institutions = institutions;
    this.intakes = intakes;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Begins it; nothing is stored on a refusal. */
  public LedgerOutcome<LoggedIntake> handle(Command command, Caller caller) {
    if (!caller.mayAssessFor(command.institution())) {
      return new NotPermitted<>(command.institution());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, LegalTime.ZONE);
    if (institutions.at(command.institution(), today).isEmpty()) {
      return new UnknownInstitution<>(command.institution(), today);
    }
    return transactions.write(() -> earlier(command).orElseGet(() -> begin(command, now, caller)));
  }

  private Optional<LedgerOutcome<LoggedIntake>> earlier(Command command) {
    return intakes
        .findByRequest(command.institution(), command.requestId())
        .map(
            found ->
                command.began(found.intake())
                    ? new Answered<>(found)
                    : new RequestIdReused<>(command.requestId(), found.intake().id()));
  }

  private LedgerOutcome<LoggedIntake> begin(Command command, Instant now, Caller caller) {
    IntakeId id = new IntakeId(ids.next());
    intakes.begin(
        new Intake(
            id,
            command.institution(),
            command.requestId(),
            command
                .period()
                .<IntakeScope>map(month -> submission(command.institution(), month))
                .orElseGet(IntakeScope.Stream::new),
            command.legacy(),
            command.source(),
            now,
            caller));
    return new Answered<>(intakes.find(id).orElseThrow());
  }

  private IntakeScope submission(InstitutionId institution, YearMonth month) {
    return new IntakeScope.Submission(month, intakes.latestVersion(institution, month) + 1);
  }
}
