package io.clearcost.application.ledger;

import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.ledger.LedgerOutcome.Answered;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.RecordBytes;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionRegister;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * Records rows of a tape: each is costed and judged by the thread that brings it, then held against
 * what is on record and put there together with those that came meanwhile.
 */
public final class RecordLoans {

  private final IntakeLog intakes;
  private final IntakeAssessor assessor;
  private final RecordBytes bytes;
  private final Transactions transactions;
  private final Executor soon;
  private final InstantSource clock;

  /**
   * The use case.
   *
   * @param soon runs what it is given a few milliseconds later, for rows that wait for others
   */
  public RecordLoans(
      IntakeLog intakes,
      InstitutionRegister institutions,
      LoanJudge judge,
      SheetsOnRecord sheets,
      ApprovedLaw approvedLaw,
      RecordBytes bytes,
      Transactions transactions,
      Executor soon,
      InstantSource clock) {
    this.intakes = intakes;
    this.assessor = new IntakeAssessor(institutions, judge, sheets, approvedLaw);
    this.bytes = bytes;
    this.transactions = transactions;
    this.soon = soon;
    this.clock = clock;
  }

  /** The rows of an open intake, to be handed over one after the other. */
  public LedgerOutcome<TapeRows> open(IntakeId id, Caller caller) {
    return new VisibleIntakes(intakes)
        .whileOpen(
            id,
            caller,
            intake ->
                new Answered<>(
                    new TapeRows(
                        intake,
                        assessor,
                        bytes,
                        new GroupedRows(
                            new RowWriter(intake, intakes, clock), transactions, soon))));
  }
}
