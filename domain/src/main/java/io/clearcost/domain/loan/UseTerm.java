package io.clearcost.domain.loan;

/** Whether it was agreed for how long the money is used (用款期限) when it was drawn. */
public enum UseTerm {
  /** 约定用款期限: the loan lasts until its maturity. */
  AGREED,
  /** 未约定用款期限: drawn on a line without a fixed term, and repaid whenever the borrower likes. */
  NOT_AGREED
}
