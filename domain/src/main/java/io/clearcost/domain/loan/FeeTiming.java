package io.clearcost.domain.loan;

/** When a fee falls due. */
public enum FeeTiming {
  /**
   * Once, on a day before disbursement. The clock of a loan starts when the money is paid out, so
   * it counts as paid on that day.
   */
  BEFORE_DISBURSEMENT,
  /** Once, at disbursement; lowers what the borrower receives. */
  UPFRONT,
  /** At disbursement and with every instalment but the last: for the period that follows. */
  EACH_PERIOD_IN_ADVANCE,
  /** With every instalment: for the period that ends. */
  EACH_PERIOD,
  /** Once, with the last payment. */
  AT_MATURITY,
  /** On days of its own, from disbursement to the last payment. */
  ON_LISTED_DATES
}
