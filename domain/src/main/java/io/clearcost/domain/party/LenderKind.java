package io.clearcost.domain.party;

/** Kind of a lending institution, as the two texts tell them apart. */
public enum LenderKind {
  /**
   * 商业银行 that may lend everywhere: large, joint-stock, foreign-funded or direct, and a local one
   * without outlets that lends online and meets the further conditions of its regulator.
   */
  COMMERCIAL_BANK,
  /** 地方法人银行 that is bound to its registered area: every other local bank. */
  LOCAL_BANK,
  /** 外国银行分行; follows the notice, 十. */
  FOREIGN_BANK_BRANCH,
  /** 信托公司; follows the notice, 十. */
  TRUST_COMPANY,
  /** 消费金融公司; follows the notice, 十. */
  CONSUMER_FINANCE_COMPANY,
  /** 汽车金融公司; follows the notice, 十. */
  AUTO_FINANCE_COMPANY,
  /** 小额贷款公司. */
  SMALL_LOAN_COMPANY,
  /** 从事消费信贷业务的部分非银行金融机构; may follow the guideline (问答九), and does not by default. */
  OTHER_CONSUMER_LENDER
}
