package io.clearcost.domain.law;

/** Who is obliged, as the two texts tell them apart. */
public enum ObligedParty {
  /** A commercial bank. */
  BANK("商业银行"),
  /** The head office of a commercial bank. */
  HEAD_OFFICE("商业银行总行"),
  /** 外国银行分行、信托公司、消费金融公司、汽车金融公司, which follow the notice. */
  FOLLOWING_INSTITUTION("参照执行机构"),
  /** A platform operator. */
  PLATFORM_OPERATOR("平台运营机构"),
  /** A credit enhancement provider. */
  CREDIT_ENHANCEMENT_PROVIDER("增信服务机构"),
  /** A small-loan company. */
  SMALL_LOAN_COMPANY("小额贷款公司"),
  /** 从事消费信贷业务的部分非银行金融机构, which may follow the guideline. */
  OTHER_CONSUMER_LENDER("部分非银行金融机构"),
  /** A local financial administration. */
  LOCAL_FINANCIAL_ADMINISTRATION("地方金融管理机构"),
  /** The local branch of the PBoC. */
  PBOC_BRANCH("中国人民银行分支机构"),
  /** The local office of NFRA. */
  NFRA_OFFICE("金融监管总局派出机构"),
  /** The Credit Reference Center of the PBoC. */
  CREDIT_REFERENCE_CENTER("中国人民银行征信中心"),
  /** Whoever makes policies of support. */
  PUBLIC_AUTHORITY("各部门、各地"),
  /** Whoever the instrument speaks to: dates, definitions, worked examples. */
  EVERYONE("各方");

  private final String chinese;

  ObligedParty(String chinese) {
    this.chinese = chinese;
  }

  /** As the texts call them. */
  public String chinese() {
    return chinese;
  }
}
