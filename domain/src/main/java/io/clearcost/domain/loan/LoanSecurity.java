package io.clearcost.domain.loan;

/** What stands behind a loan. */
public enum LoanSecurity {
  /** 信用贷款: nothing but the borrower's word, also where a third party enhances it. */
  UNSECURED,
  /** 抵押、质押. */
  SECURED
}
