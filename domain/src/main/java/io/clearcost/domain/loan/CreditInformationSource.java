package io.clearcost.domain.loan;

/** Where credit information about a borrower comes from. */
public enum CreditInformationSource {
  /** 中国人民银行征信中心. */
  CENTRAL_CREDIT_REFERENCE,
  /** 个人征信机构 with a licence, or 企业征信机构 on the record of the central bank. */
  LICENSED_BUREAU,
  /** Anybody else, a platform's own data too. */
  UNLICENSED
}
