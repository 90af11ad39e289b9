package io.clearcost.application.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.IntakeAssessment;
import io.clearcost.domain.ledger.LedgerRow;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of a tape on its way to the record.
 *
 * @param number its number on the tape
 * @param loan the loan; empty where the row does not tell it
 * @param told what it says; empty where that cannot be read
 * @param findings what is wrong with it by itself
 */
record TapeRow(
    long number, Optional<LoanReference> loan, Optional<Told> told, List<CheckFinding> findings) {

  /**
   * What a row says, with what was made of it.
   *
   * @param record what it says
   * @param content the record in its canonical form
   * @param contentHash hash of that
   * @param planned what is to be paid, as {@link LoanRecord#planned} has it
   * @param principal principal of its contract
   * @param assessment what the engine made of its contract
   */
  record Told(
      LoanRecord record,
      String content,
      ContentHash contentHash,
      Optional<RepaymentPlan> planned,
      Optional<Money> principal,
      Optional<IntakeAssessment> assessment) {

    LedgerRow toLedger(long number, List<CheckFinding> warnings, Instant now) {
      return new LedgerRow(
          number, record, content, contentHash, planned, principal, assessment, warnings, now);
    }
  }

  TapeRow {
    findings = List.copyOf(findings);
  }
}
