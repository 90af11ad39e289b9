package io.clearcost.domain.law.instrument;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The guideline on the comprehensive financing cost of small-loan companies, with its ten questions
 * and answers.
 *
 * <p>Its covering notice is not known to us, so neither number nor exact date: the press saw it
 * circulate from 2025-12-19 on, and that earliest day is taken.
 */
public final class SmallLoanGuideline {

  private static final LocalDate FIRST_SEEN = LocalDate.of(2025, 12, 19);

  public static final Instrument INSTRUMENT =
      new Instrument(
          "SLG",
          "小额贷款公司综合融资成本管理工作指引",
          Optional.empty(),
          "中国人民银行、国家金融监督管理总局",
          FIRST_SEEN,
          FIRST_SEEN,
          Evidence.PRESS);

  /** 一: "贷款综合融资成本是指与贷款业务直接相关且需由借款人承担的息费支出". */
  public static final LegalBasis PART_1_DEFINITION =
      new LegalBasis(
          INSTRUMENT,
          "一",
          LegalForce.CLAUSE,
          "贷款综合融资成本是指与贷款业务直接相关且需由借款人承担的息费支出，包括但不限于贷款利息、担保费、保险费等各项息费",
          "The cost is what is directly related to the loan and borne by the borrower: interest, guarantee fee, premium and all else.",
          Evidence.FOUND);

  /** 一: "除已明示息费项目外，不再向借款人收取其他任何形式的利息和费用". */
  public static final LegalBasis PART_1_NOTHING_ELSE =
      new LegalBasis(
          INSTRUMENT,
          "一",
          LegalForce.CLAUSE,
          "除已明示息费项目外，不再向借款人收取其他任何形式的利息和费用",
          "Beyond the items disclosed nothing is charged: what may fall due after a default is disclosed too.",
          Evidence.FOUND);

  /** 一: "在签署贷款合同前，依规向借款人明示贷款综合融资成本". */
  public static final LegalBasis PART_1_BEFORE_SIGNING =
      new LegalBasis(
          INSTRUMENT,
          "一",
          LegalForce.CLAUSE,
          "在签署贷款合同前，依规向借款人明示贷款综合融资成本",
          "The comprehensive financing cost is shown to the borrower before the contract is signed.",
          Evidence.FOUND);

  /** 问答二: "停止新发放综合融资成本超过24%的贷款". */
  public static final LegalBasis ANSWER_2 =
      new LegalBasis(
          INSTRUMENT,
          "问答二",
          LegalForce.OFFICIAL_ANSWER,
          "应立即组织辖内小额贷款公司严格执行监管要求，停止新发放综合融资成本超过24%的贷款",
          "Small-loan companies stop making new loans whose comprehensive financing cost exceeds 24 %.",
          Evidence.FOUND);

  /** 问答四: "期限不超过1个月的超短期贷款（主要是应急转贷）的综合融资成本应不高于24%". */
  public static final LegalBasis ANSWER_4 =
      new LegalBasis(
          INSTRUMENT,
          "问答四",
          LegalForce.OFFICIAL_ANSWER,
          "期限不超过1个月的超短期贷款（主要是应急转贷）的综合融资成本应不高于24%",
          "The comprehensive financing cost of ultra-short-term loans, of not more than one month, is not above 24 %.",
          Evidence.FOUND);

  /** 二、第三款: the target with its last day, "原则上最晚应于2027年底前". */
  public static final LegalBasis PART_2_PARAGRAPH_3 =
      new LegalBasis(
          INSTRUMENT,
          "二、第三款",
          LegalForce.CLAUSE,
          "原则上最晚应于2027年底前，将小额贷款公司综合融资成本压降至1年期贷款市场报价利率的4倍以内",
          "In principle by the end of 2027 at the latest, the cost is brought down to within four times the one-year LPR.",
          Evidence.FOUND);

  /** 问答三: every new loan within the target by the end of 2027. */
  public static final LegalBasis ANSWER_3 =
      new LegalBasis(
          INSTRUMENT,
          "问答三",
          LegalForce.OFFICIAL_ANSWER,
          "2027年底前：将小额贷款公司全部新发放贷款综合融资成本压降至1年期LPR的4倍以内",
          "By the end of 2027 the cost of every new loan of small-loan companies is within four times the one-year LPR.",
          Evidence.FOUND);

  /** Last day of the glide path: "2027年底". */
  public static final LocalDate LAST_DAY_OF_GLIDE_PATH = LocalDate.of(2027, 12, 31);

  private SmallLoanGuideline() {}
}
