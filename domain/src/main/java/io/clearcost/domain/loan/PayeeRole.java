package io.clearcost.domain.loan;

/** What the payee of a fee is to the loan; with {@link FeePurpose} it decides how a fee counts. */
public enum PayeeRole {
  /** The lender, or one of several. */
  LENDER,
  /** 增信服务机构: whoever guarantees or insures the loan. */
  CREDIT_ENHANCEMENT_PROVIDER,
  /** 平台运营机构: whoever brings borrower and lender together. */
  PLATFORM_OPERATOR,
  /** An authority or registry that levies a public duty. */
  PUBLIC_AUTHORITY,
  /** Anyone else. */
  OTHER_THIRD_PARTY
}
