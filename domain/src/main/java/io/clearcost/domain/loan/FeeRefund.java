package io.clearcost.domain.loan;

/** Whether a fee comes back to the borrower. */
public enum FeeRefund {
  NONE,
  /** All of it comes back with the last payment: a retained deposit. */
  AT_MATURITY,
  /** On early settlement the part for the time that is left comes back. */
  PRO_RATA_ON_EARLY_SETTLEMENT,
  /** On early settlement all of it comes back. */
  IN_FULL_ON_EARLY_SETTLEMENT
}
