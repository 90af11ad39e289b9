package io.clearcost.domain.loan;

/** Who bears a part of the cost in the borrower's place. */
public enum ReliefGiver {
  /** The lender: a discount or coupon. */
  LENDER,
  /** A public purse or a sponsor: a subsidy (贴息). */
  SUBSIDY
}
