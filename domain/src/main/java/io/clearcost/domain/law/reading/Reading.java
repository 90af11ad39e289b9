package io.clearcost.domain.law.reading;

import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.instrument.AnnualRateAnnouncement;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.CivilCode;
import io.clearcost.domain.law.instrument.ConsumptionFinanceNotice;
import io.clearcost.domain.law.instrument.FinancialTrialOpinion;
import io.clearcost.domain.law.instrument.InternetLoanMeasures;
import io.clearcost.domain.law.instrument.InternetLoanSupplement;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question that the texts leave open, or that people ask although they do not (解释口径).
 *
 * <p>The question is part of the program, and so is every answer, for an answer is mathematics.
 * Which answer holds for whom and from when is chosen under four eyes. A question with one answer
 * is listed because it is asked: there is nothing to choose.
 */
public enum Reading {
  ANNUALISATION(
      "R1",
      "Is the annual cost that the caps speak of simple or compound?",
      "上限所称年化综合融资成本是单利还是复利？",
      AnnualRateAnnouncement.ARTICLE_3,
      SmallLoanGuideline.ANSWER_2),
  LONG_SINGLE_PAYMENT(
      "R2",
      "How is one payment after more than a year annualised?",
      "期限超过一年、到期一次性还本付息的贷款如何年化？",
      SmallLoanGuideline.ANSWER_2),
  DAYS(
      "R3",
      "How are days counted that do not fill a period?",
      "不足一期的天数如何计算？",
      AnnualRateAnnouncement.ARTICLE_3),
  BOUNDARY(
      "R4",
      "Is a cost exactly at the cap allowed?",
      "综合融资成本恰好等于上限是否允许？",
      SmallLoanGuideline.ANSWER_2,
      SmallLoanGuideline.ANSWER_4),
  ROUNDING(
      "R5",
      "Is a cost above the cap that comes from rounding payments to the fen a breach?",
      "仅因分位取整而超过上限是否构成超限？",
      SmallLoanGuideline.ANSWER_2,
      FinancialTrialOpinion.ITEM_2_2),
  LPR_DAY(
      "R6",
      "The loan prime rate of which day makes the target?",
      "四倍上限取哪一日的贷款市场报价利率？",
      SmallLoanGuideline.PART_2_PARAGRAPH_3,
      SmallLoanGuideline.ANSWER_3),
  NEW_LOAN(
      "R7",
      "What is a new loan (新发放贷款)?",
      "何为新发放贷款？",
      SmallLoanGuideline.ANSWER_2,
      SmallLoanGuideline.ANSWER_3),
  LINE_FEE(
      "R8",
      "How does a fee for a whole line count in the cost of one drawdown?",
      "额度类费用如何计入单笔支用的综合融资成本？",
      SmallLoanGuideline.PART_1_DEFINITION),
  DEFAULT_CHARGES(
      "R9",
      "Do charges after a default fall under the 24 % too?",
      "违约后可能产生的息费是否一并适用24%？",
      AssistedLendingNotice.ARTICLE_6_PARAGRAPH_2,
      FinancialTrialOpinion.ITEM_2_2),
  ONE_MONTH(
      "R10",
      "How long is the month of an ultra-short loan?",
      "超短期贷款的“1个月”如何计算？",
      SmallLoanGuideline.ANSWER_4),
  ULTRA_SHORT_SHARE(
      "R11",
      "Do ultra-short loans stay in the denominator of the share above the target?",
      "计算超四倍占比时，超短期贷款是否计入分母？",
      SmallLoanGuideline.ANSWER_4),
  SIX_MONTHS(
      "R12",
      "What are six months in a row (连续6个月)?",
      "何为连续6个月？",
      SmallLoanGuideline.PART_2_PARAGRAPH_3),
  PUBLIC_DUTIES(
      "R13",
      "Do taxes and registration fees that the borrower pays to the state count?",
      "借款人向国家缴纳的税费、登记费是否计入？",
      SmallLoanGuideline.PART_1_DEFINITION,
      AnnualRateAnnouncement.ARTICLE_3),
  UNKNOWN_CHARGES(
      "R14",
      "Does an unknown charge count as none?",
      "未掌握的收费是否视为零？",
      AssistedLendingNotice.ARTICLE_6_PARAGRAPH_2),
  CONSUMPTION_LINE(
      "R15",
      "May the institution rely on the raised line for consumption loans?",
      "本机构是否适用提高后的个人消费互联网贷款授信上限？",
      InternetLoanMeasures.CONSUMPTION_LINE,
      ConsumptionFinanceNotice.RAISED_LINE),
  INTEREST_IN_ADVANCE(
      "R16",
      "Is a fee for the money itself that falls due at disbursement interest deducted in advance?",
      "放款时收取的、以资金使用为对价的费用是否属于预先扣除的利息？",
      CivilCode.ARTICLE_670),
  REGISTERED_AREA(
      "R17",
      "What is the registered area of a local bank?",
      "地方法人银行的“注册地辖区”范围如何界定？",
      InternetLoanSupplement.REGISTERED_AREA);

  private final String id;
  private final String question;
  private final String questionZh;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records
  private final List<LegalBasis> texts;

  Reading(String id, String question, String questionZh, LegalBasis... texts) {
    this.id = id;
    this.question = question;
    this.questionZh = questionZh;
    this.texts = List.of(texts);
  }

  /** Short identifier, as in {@code R1}. */
  public String id() {
    return id;
  }

  /** The question in English. */
  public String question() {
    return question;
  }

  /** The question in Chinese. */
  public String questionZh() {
    return questionZh;
  }

  /** The passages that leave it open. */
  public List<LegalBasis> texts() {
    return texts;
  }

  /** The answers, the default first. */
  public List<Answer> answers() {
    return ByReading.ANSWERS.getOrDefault(this, List.of());
  }

  /** The answer that holds where nobody chose another. */
  public Answer byDefault() {
    return answers().get(0);
  }

  /** Whether there is anything to choose. */
  public boolean isOpen() {
    return answers().size() > 1;
  }

  /** A class of its own, because an answer names its reading: one enum has to be made first. */
  private static final class ByReading {
    static final Map<Reading, List<Answer>> ANSWERS =
        Arrays.stream(Answer.values())
            .collect(
                Collectors.collectingAndThen(
                    Collectors.groupingBy(
                        Answer::reading,
                        () -> new EnumMap<>(Reading.class),
                        Collectors.toUnmodifiableList()),
                    Collections::unmodifiableMap));
  }
}
