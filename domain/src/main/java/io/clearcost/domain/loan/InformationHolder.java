package io.clearcost.domain.loan;

/** Who has a piece of information about a borrower. */
public enum InformationHolder {
  /** The lender itself. */
  LENDER,
  /** A partner, and not the lender. */
  PARTNER_ONLY,
  NOBODY
}
