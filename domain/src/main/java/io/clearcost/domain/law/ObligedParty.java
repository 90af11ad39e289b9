package io.clearcost.domain.law;

/** Who is obliged, as the two texts tell them apart. */
public enum ObligedParty {
  /** 商业银行. */
  BANK,
  /** 商业银行总行. */
  HEAD_OFFICE,
  /** 外国银行分行、信托公司、消费金融公司、汽车金融公司, which follow the notice. */
  FOLLOWING_INSTITUTION,
  /** 平台运营机构. */
  PLATFORM_OPERATOR,
  /** 增信服务机构. */
  CREDIT_ENHANCEMENT_PROVIDER,
  /** 小额贷款公司. */
  SMALL_LOAN_COMPANY,
  /** 从事消费信贷业务的部分非银行金融机构. */
  OTHER_CONSUMER_LENDER,
  /** 地方金融管理机构. */
  LOCAL_FINANCIAL_ADMINISTRATION,
  /** 中国人民银行分支机构. */
  PBOC_BRANCH,
  /** 金融监管总局派出机构. */
  NFRA_OFFICE,
  /** 中国人民银行征信中心. */
  CREDIT_REFERENCE_CENTER,
  /** 各部门、地方: whoever makes policies of support. */
  PUBLIC_AUTHORITY,
  /** Whoever the instrument speaks to: dates, definitions, worked examples. */
  EVERYONE
}
