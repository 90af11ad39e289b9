package io.clearcost.domain.law.instrument;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import java.time.LocalDate;
import java.util.Optional;

/** 中国人民银行公告〔2021〕第3号: every lender shows the annual rate of a loan. */
public final class AnnualRateAnnouncement {

  public static final Instrument INSTRUMENT =
      new Instrument(
          "ARA",
          "中国人民银行公告",
          Optional.of("中国人民银行公告〔2021〕第3号"),
          "中国人民银行",
          LocalDate.of(2021, 3, 31),
          LocalDate.of(2021, 3, 31),
          Evidence.FOUND);

  /**
   * "贷款年化利率应以对借款人收取的所有贷款成本与其实际占用的贷款本金的比例计算，并折算为年化形式。其中，贷款成本应包括利息及与贷款直接相关的各类费用。"
   *
   * <p>The content is known from a repost, the wording is recalled.
   */
  public static final LegalBasis ARTICLE_3 =
      new LegalBasis(
          INSTRUMENT,
          "三",
          LegalForce.CLAUSE,
          "贷款成本应包括利息及与贷款直接相关的各类费用",
          "The cost of a loan is what the borrower is charged: interest and every fee directly related to the loan.",
          Evidence.RECALLED);

  private AnnualRateAnnouncement() {}
}
