package io.clearcost.application.ledger;

import static io.clearcost.application.ledger.LedgerOutcomes.answered;

import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.port.IdSource;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.LedgerRecords;
import io.clearcost.domain.ledger.RecordBytes;
import io.clearcost.domain.ledger.TapeChecks;
import io.clearcost.domain.ledger.Taped;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes tapes of one small-loan company in, over whatever log, for tests; it is always {@link
 * #NOW}.
 */
public final class TapeDesk {

  public static final Instant NOW = Instant.parse("2026-10-05T01:02:03Z");
  public static final Caller CLERK = LedgerRecords.CALLER;
  public static final TapeChecks.Told NOTHING_TOLD =
      new TapeChecks.Told(OptionalLong.empty(), Optional.empty());

  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final InMemoryInstitutionRegister INSTITUTIONS =
      new InMemoryInstitutionRegister(
          new Institution(
              Taped.LENDER,
              "Demo Small Loans",
              Optional.empty(),
              LenderKind.SMALL_LOAN_COMPANY,
              new Province("CN-SD"),
              LocalDate.of(2020, 1, 1)));

  private final IntakeLog intakes;
  private final RecordBytes bytes;
  private final Transactions transactions;
  private final IdSource ids;

  public TapeDesk(IntakeLog intakes, RecordBytes bytes, Transactions transactions) {
    this(intakes, bytes, transactions, counting());
  }

  private TapeDesk(IntakeLog intakes, RecordBytes bytes, Transactions transactions, IdSource ids) {
    this.intakes = intakes;
    this.bytes = bytes;
    this.transactions = transactions;
    this.ids = ids;
  }

  private static IdSource counting() {
    AtomicInteger count = new AtomicInteger();
    return () -> "int_" + count.incrementAndGet();
  }

  /** The same desk with other transactions. */
  public TapeDesk with(Transactions others) {
    return new TapeDesk(intakes, bytes, others, ids);
  }

  public BeginIntake begin() {
    return new BeginIntake(INSTITUTIONS, intakes, transactions, ids, CLOCK);
  }

  public RecordLoans record() {
    return new RecordLoans(
        intakes,
        INSTITUTIONS,
        new LoanJudge(RuleBook.ofThisProgram()),
        new SheetsOnRecord(new InMemoryDisclosureLog(), CLOCK),
        ApprovedLaws.none(),
        bytes,
        transactions,
        Runnable::run,
        CLOCK);
  }

  public ExplainWarnings explain() {
    return new ExplainWarnings(intakes, transactions, CLOCK);
  }

  public EndIntake end() {
    return new EndIntake(intakes, transactions, CLOCK);
  }

  /** A submission of the month in which the loan of {@link Taped} is paid out. */
  public static BeginIntake.Command submission(String requestId) {
    return command(requestId, Optional.of(YearMonth.from(Taped.PAID_OUT)), false);
  }

  public static BeginIntake.Command stream(String requestId) {
    return command(requestId, Optional.empty(), false);
  }

  /** A stream of legacy. */
  public static BeginIntake.Command legacy(String requestId) {
    return command(requestId, Optional.empty(), true);
  }

  private static BeginIntake.Command command(
      String requestId, Optional<YearMonth> month, boolean legacy) {
    return new BeginIntake.Command(
        Taped.LENDER, new RequestId(requestId), month, legacy, Optional.empty());
  }

  /** Begins an intake. */
  public IntakeId begun(BeginIntake.Command command) {
    return answered(begin().handle(command, CLERK)).intake().id();
  }

  /** Begins an intake, for rows. */
  public TapeRows rows(BeginIntake.Command command) {
    return answered(record().open(begun(command), CLERK));
  }

  /** Closes an intake, or answers what is in the way. */
  public List<CheckFinding> close(Intake intake, TapeChecks.Told told) {
    return answered(end().close(intake.id(), told, CLERK)).obstacles();
  }
}
