package io.clearcost.domain.loan;

/** Who bears a fee in the end. */
public enum FeeBearer {
  BORROWER,
  LENDER,
  /** A public purse or a sponsor. */
  SUBSIDY
}
