package io.clearcost.domain.loan;

/** What a lender has to know of a borrower (借款人基本情况、收入、负债、还款来源). */
public enum BorrowerInformation {
  BASIC_SITUATION,
  INCOME,
  DEBTS,
  REPAYMENT_SOURCE
}
