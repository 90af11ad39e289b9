package io.clearcost.domain.law.instrument;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import java.time.LocalDate;
import java.util.Optional;

/** 金规〔2025〕9号: the notice on internet-assisted lending by commercial banks. */
public final class AssistedLendingNotice {

  public static final Instrument INSTRUMENT =
      new Instrument(
          "ALN",
          "关于加强商业银行互联网助贷业务管理提升金融服务质效的通知",
          Optional.of("金规〔2025〕9号"),
          "国家金融监督管理总局",
          LocalDate.of(2025, 4, 1),
          LocalDate.of(2025, 10, 1),
          Evidence.FOUND);

  /**
   * "商业银行应当完整、准确掌握增信服务机构实际收费情况，确保借款人就单笔贷款支付的综合融资成本符合《最高人民法院关于进一步加强金融审判工作的若干意见》等有关规定，切实维护借款人合法权益。"
   *
   * <p>Gloss: the bank makes sure that what a borrower pays for each single loan keeps to the
   * opinion of the Supreme People's Court.
   */
  public static final LegalBasis ARTICLE_6_PARAGRAPH_2 =
      new LegalBasis(
          INSTRUMENT,
          "六、第二款",
          LegalForce.CLAUSE,
          "确保借款人就单笔贷款支付的综合融资成本符合《最高人民法院关于进一步加强金融审判工作的若干意见》等有关规定",
          "The bank makes sure that the comprehensive financing cost that a borrower pays for each single loan keeps to the"
              + " Supreme People's Court's opinion on financial adjudication and other rules (24 % a year).",
          Evidence.FOUND);

  /**
   * "商业银行应当在合作协议中明确平台服务、增信服务的费用标准或区间，将增信服务费计入借款人综合融资成本，明确综合融资成本区间，
   * 同时明确平台运营机构不得以任何形式向借款人收取息费，增信服务机构不得以咨询费、顾问费等形式变相提高增信服务费率。"
   *
   * <p>Gloss: the fee for credit enhancement is part of the borrower's cost.
   */
  public static final LegalBasis ARTICLE_6_ENHANCEMENT_COUNTS =
      new LegalBasis(
          INSTRUMENT,
          "六、第一款",
          LegalForce.CLAUSE,
          "将增信服务费计入借款人综合融资成本",
          "The fee for credit enhancement is part of the borrower's comprehensive financing cost.",
          Evidence.FOUND);

  /** 六、第一款: "平台运营机构不得以任何形式向借款人收取息费". */
  public static final LegalBasis ARTICLE_6_PLATFORM_CHARGES_NOTHING =
      new LegalBasis(
          INSTRUMENT,
          "六、第一款",
          LegalForce.CLAUSE,
          "平台运营机构不得以任何形式向借款人收取息费",
          "A platform operator charges the borrower no interest and no fee in any form.",
          Evidence.FOUND);

  /** 六、第一款: "增信服务机构不得以咨询费、顾问费等形式变相提高增信服务费率". */
  public static final LegalBasis ARTICLE_6_NO_DISGUISED_FEE =
      new LegalBasis(
          INSTRUMENT,
          "六、第一款",
          LegalForce.CLAUSE,
          "增信服务机构不得以咨询费、顾问费等形式变相提高增信服务费率",
          "A credit enhancement provider does not raise its rate in disguise, as a consulting fee, an advisory fee and the like.",
          Evidence.FOUND);

  /** 七、第一款: what the bank has to know of the borrower. */
  public static final LegalBasis ARTICLE_7_INFORMATION =
      new LegalBasis(
          INSTRUMENT,
          "七",
          LegalForce.CLAUSE,
          "充分获取借款人基本情况、收入、负债、还款来源等必要信息",
          "The bank fully obtains the necessary information: basic situation, income, debts, source of repayment.",
          Evidence.FOUND);

  /** 七: where credit information comes from. */
  public static final LegalBasis ARTICLE_7_CREDIT_INFORMATION =
      new LegalBasis(
          INSTRUMENT,
          "七",
          LegalForce.CLAUSE,
          "与具有合法征信业务资质的市场机构开展商业合作获取征信服务",
          "Credit information services come from market institutions that are lawfully qualified for them.",
          Evidence.FOUND);

  /** 九、第一款: what the borrower is told, "贷款违约后可能产生的各项息费" apart from the cost. */
  public static final LegalBasis ARTICLE_9_POST_DEFAULT_CHARGES =
      new LegalBasis(
          INSTRUMENT,
          "九、第一款",
          LegalForce.CLAUSE,
          "应当向借款人充分披露相关关键信息，包括但不限于贷款主体、年化贷款利率、增信服务机构、增信服务费率、年化综合融资成本、贷款违约后可能产生的各项息费等",
          "The borrower is told the annual cost and, beside it, what may be charged after a default.",
          Evidence.FOUND);

  /** 九、第一款: "除已披露的息费项目外，不再向借款人收取其他费用". */
  public static final LegalBasis ARTICLE_9_NOTHING_ELSE =
      new LegalBasis(
          INSTRUMENT,
          "九、第一款",
          LegalForce.CLAUSE,
          "除已披露的息费项目外，不再向借款人收取其他费用",
          "Beyond the items disclosed nothing is charged to the borrower.",
          Evidence.FOUND);

  private AssistedLendingNotice() {}
}
