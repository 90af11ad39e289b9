package io.clearcost.domain.ledger;

/** A log and the ledger that reads what is on record in it, as the contract tests ask for them. */
public interface LedgerStore {

  IntakeLog log();

  LoanLedger ledger();

  /** The bytes in which they keep records. */
  RecordBytes bytes();

  /** Runs work in a transaction, where the log needs one to be written to. */
  void inTransaction(Runnable work);
}
