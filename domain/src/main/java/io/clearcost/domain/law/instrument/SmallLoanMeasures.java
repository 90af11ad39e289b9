package io.clearcost.domain.law.instrument;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 《小额贷款公司监督管理暂行办法》, to which the guideline refers in 二.
 *
 * <p>Known from the press, the wording below is recalled. It stood in 银保监办发〔2020〕86号 before, of
 * which the press quotes the sentence on the principal.
 */
public final class SmallLoanMeasures {

  public static final Instrument INSTRUMENT =
      new Instrument(
          "SLM",
          "小额贷款公司监督管理暂行办法",
          Optional.of("金规〔2024〕26号"),
          "国家金融监督管理总局",
          LocalDate.of(2025, 1, 17),
          LocalDate.of(2025, 1, 17),
          Evidence.PRESS);

  /** "不得从贷款本金中先行扣除利息、手续费、管理费、保证金等". */
  public static final LegalBasis WITHHOLDING =
      new LegalBasis(
          INSTRUMENT,
          "先行扣除",
          LegalForce.REFERENCED_INSTRUMENT,
          "不得从贷款本金中先行扣除利息、手续费、管理费、保证金等，违规预先扣除的，应当按照扣除后的实际借款金额还款和计算利率",
          "Interest, handling fees, management fees, deposits and the like are not deducted from"
              + " the principal; where they are, what was really lent is repaid and bears"
              + " interest.",
          Evidence.RECALLED);

  private SmallLoanMeasures() {}
}
