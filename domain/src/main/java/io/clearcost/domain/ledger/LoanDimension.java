package io.clearcost.domain.ledger;

/** What loans are counted by. */
public enum LoanDimension {
  /** The verdict at intake. */
  OUTCOME,
  /** The month of disbursement. */
  MONTH,
  PRODUCT_LINE,
  /** The lender. */
  INSTITUTION,
  /** The province of the customer. */
  PROVINCE
}
