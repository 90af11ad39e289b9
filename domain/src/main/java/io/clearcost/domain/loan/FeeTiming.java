package io.clearcost.domain.loan;

/** When a fee falls due. */
public enum FeeTiming {
  /** Once, at disbursement; lowers what the borrower receives. */
  UPFRONT,
  /** With every instalment. */
  EACH_PERIOD,
  /** Once, with the last payment. */
  AT_MATURITY
}
