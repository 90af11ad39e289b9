package io.clearcost.domain.loan;

/** What has to happen before a contingent charge is due. */
public enum ContingentEvent {
  /** A payment is late (逾期). */
  OVERDUE,
  /** The money is used for something else (挪用). */
  MISUSE,
  /** The loan is repaid early (提前还款). */
  PREPAYMENT,
  /** Any other breach of the contract. */
  OTHER_DEFAULT
}
