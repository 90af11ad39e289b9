package io.clearcost.application.ledger;

import io.clearcost.application.ledger.IntakeAssessor.Assessed;
import io.clearcost.application.ledger.TapeRow.Told;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.ledger.RecordBytes;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The rows of one open intake as one caller hands them over. */
public final class TapeRows {

  private final Intake intake;
  private final IntakeAssessor assessor;
  private final RecordBytes bytes;
  private final GroupedRows rows;

  TapeRows(Intake intake, IntakeAssessor assessor, RecordBytes bytes, GroupedRows rows) {
    this.intake = intake;
    this.assessor = assessor;
    this.bytes = bytes;
    this.rows = rows;
  }

  /** The intake. */
  public Intake intake() {
    return intake;
  }

  /**
   * Hands a record over.
   *
   * @return what became of it once that is on disk, or what storing failed with
   */
  public CompletionStage<RowOutcome> record(long number, LoanRecord record) {
    Optional<Assessed> assessed =
        record.contract().map(contract -> assessor.assess(intake, record, contract));
    byte[] content = bytes.of(record);
    return rows.put(
        new TapeRow(
            number,
            Optional.of(record.loan()),
            Optional.of(
                new Told(
                    record,
                    new String(content, StandardCharsets.UTF_8),
                    ContentHash.of(content),
                    planned(record, assessed),
                    record.contract().map(contract -> principal(contract.offer())),
                    assessed.flatMap(Assessed::assessment))),
            assessed.map(Assessed::refusals).orElseGet(List::of)));
  }

  /**
   * Hands over that a row cannot be read.
   *
   * @param loan the loan; empty where the row does not tell it
   * @param findings why; at least one is an error
   */
  public CompletionStage<RowOutcome> unreadable(
      long number, Optional<LoanReference> loan, List<CheckFinding> findings) {
    return rows.put(new TapeRow(number, loan, Optional.empty(), findings));
  }

  /** The plan that was costed is the one that follows from the contract: not worked out twice. */
  private static Optional<RepaymentPlan> planned(LoanRecord record, Optional<Assessed> assessed) {
    return record.plan().or(() -> assessed.flatMap(Assessed::plan)).or(record::planned);
  }

  private static Money principal(LoanOffer offer) {
    return offer.fold(
        LoanTerms::principal,
        RepaymentPlan::principal,
        flows -> flows.fold(TapeRows::received, periodic -> periodic.flows().received()));
  }

  private static Money received(CashFlows.Dated dated) {
    return dated.flows().stream()
        .map(DatedFlow::amount)
        .filter(Money::isPositive)
        .reduce(Money.ZERO, Money::plus);
  }
}
