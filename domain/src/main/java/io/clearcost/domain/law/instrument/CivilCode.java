package io.clearcost.domain.law.instrument;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 《中华人民共和国民法典》, the general law of every loan: the notice speaks of 等有关规定 in 六, the guideline of
 * 相关法律法规要求 in 二.
 */
public final class CivilCode {

  public static final Instrument INSTRUMENT =
      new Instrument(
          "CC",
          "中华人民共和国民法典",
          Optional.empty(),
          "全国人民代表大会",
          LocalDate.of(2020, 5, 28),
          LocalDate.of(2021, 1, 1),
          Evidence.FOUND);

  /** 第六百七十条: "借款的利息不得预先在本金中扣除". */
  public static final LegalBasis ARTICLE_670 =
      new LegalBasis(
          INSTRUMENT,
          "第六百七十条",
          LegalForce.REFERENCED_INSTRUMENT,
          "借款的利息不得预先在本金中扣除。利息预先在本金中扣除的，应当按照实际借款数额返还借款并计算利息",
          "Interest is not deducted from the principal in advance; where it is, what was really"
              + " lent is repaid and bears interest.",
          Evidence.FOUND);

  private CivilCode() {}
}
