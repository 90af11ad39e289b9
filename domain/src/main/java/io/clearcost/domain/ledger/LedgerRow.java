package io.clearcost.domain.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of a tape that goes on record.
 *
 * @param row its number on the tape, 1 to {@value Intake#LAST_ROW}
 * @param record what it says
 * @param content the record in its canonical form
 * @param contentHash hash of that
 * @param planned what is to be paid, as {@link LoanRecord#planned} has it
 * @param principal principal as contracted, of bare cash flows what the borrower receives; empty
 *     without a contract
 * @param assessment what the engine made of the contract; empty without one
 * @param warnings what the checks warned of
 * @param recordedAt when, to the microsecond
 */
public record LedgerRow(
    long row,
    LoanRecord record,
    String content,
    ContentHash contentHash,
    Optional<RepaymentPlan> planned,
    Optional<Money> principal,
    Optional<IntakeAssessment> assessment,
    List<CheckFinding> warnings,
    Instant recordedAt) {

  public LedgerRow {
    Intake.requireRow(row);
    warnings = List.copyOf(warnings);
  }
}
