package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.loan.FlowComponent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the contracts of the log and of the ledger ask for, and short words for it. */
public abstract class LedgerContract {

  /** The log and the ledger under test, empty at the start of each test. */
  protected abstract LedgerStore store();

  protected final IntakeLog log() {
    return store().log();
  }

  protected final LoanLedger ledger() {
    return store().ledger();
  }

  protected final RecordBytes bytes() {
    return store().bytes();
  }

  protected final void inTransaction(Runnable work) {
    store().inTransaction(work);
  }

  /** A submission of the month 2026-10. */
  protected final Intake submitted(String id, int version) {
    return begun(LedgerRecords.submission(id, LedgerRecords.LENDER, "2026-10", version));
  }

  protected final Intake streamed(String id) {
    return begun(LedgerRecords.stream(id, LedgerRecords.LENDER));
  }

  protected final Intake begun(Intake intake) {
    inTransaction(() -> log().begin(intake));
    return intake;
  }

  protected final void record(Intake intake, LedgerRow... rows) {
    inTransaction(() -> log().record(intake, List.of(rows)));
  }

  protected final void refuse(Intake intake, RefusedRow... rows) {
    inTransaction(() -> log().refuse(intake.id(), List.of(rows)));
  }

  protected final void accept(Intake intake, long seconds) {
    ValidationCode code = log().code(intake.id());
    inTransaction(
        () -> log().end(intake.id(), LedgerRecords.accepted(LedgerRecords.after(seconds), code)));
  }

  protected final void cancel(Intake intake, long seconds) {
    inTransaction(
        () -> log().end(intake.id(), LedgerRecords.cancelled(LedgerRecords.after(seconds))));
  }

  /** A contracted loan as a row that comes so many seconds after the intakes began. */
  protected final LedgerRow row(long number, LoanDraft loan, long seconds) {
    return loan.row(number, bytes(), LedgerRecords.after(seconds));
  }

  protected final LedgerRow row(long number, LoanRecord record, long seconds) {
    return LedgerRecords.row(number, record, bytes(), LedgerRecords.after(seconds));
  }

  /** A contracted loan with a warning. */
  protected final LedgerRow warned(long number, String loan, CheckFinding... warnings) {
    LedgerRow row = row(number, LoanDraft.of(loan), 1);
    return new LedgerRow(
        row.row(),
        row.record(),
        row.content(),
        row.contentHash(),
        row.planned(),
        row.principal(),
        row.assessment(),
        List.of(warnings),
        row.recordedAt());
  }

  /** Principal that was repaid. */
  protected static final PaidFlow repaid(String id, String yuan) {
    return LedgerRecords.flow(id, "2026-10-07", FlowComponent.PRINCIPAL, yuan);
  }

  protected static final LoanRecord paid(String loan, PaidFlow... flows) {
    return LedgerRecords.record(loan, Optional.empty(), flows);
  }

  /** The loan as it is known then. */
  protected final Optional<LedgerLoan> loan(String loan, Optional<Instant> known) {
    List<SourcedRecord> records = records(loan, known);
    return records.isEmpty()
        ? Optional.empty()
        : LedgerLoan.of(LedgerRecords.LENDER, records, Optional.empty());
  }

  protected final List<SourcedRecord> records(String loan, Optional<Instant> known) {
    return ledger().records(LedgerRecords.LENDER, new LoanReference(loan), known);
  }
}
