package io.clearcost.domain.loan;

/** What the money of a loan is for. */
public enum LoanPurpose {
  /** 消费. */
  CONSUMPTION,
  /** 生产经营. */
  BUSINESS_OPERATION,
  /** 应急转贷: paying off a loan that falls due, until its renewal. */
  EMERGENCY_BRIDGING,
  /** 购房. */
  HOUSE_PURCHASE,
  /** 偿还住房抵押贷款. */
  MORTGAGE_REPAYMENT,
  /** 股票、债券. */
  SECURITIES,
  /** 期货、金融衍生产品. */
  DERIVATIVES,
  /** 资产管理产品. */
  ASSET_MANAGEMENT_PRODUCTS,
  /** 固定资产投资. */
  FIXED_ASSETS,
  /** 股本权益性投资. */
  EQUITY,
  /** What the law forbids in any case. */
  UNLAWFUL
}
