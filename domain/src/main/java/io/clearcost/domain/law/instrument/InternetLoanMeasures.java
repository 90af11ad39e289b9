package io.clearcost.domain.law.instrument;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 《商业银行互联网贷款管理暂行办法》, to which the assisted-lending notice refers in 一: "应当严格遵守…等监管规章制度".
 *
 * <p>The rules are known from official summaries, the wording below is recalled.
 */
public final class InternetLoanMeasures {

  public static final Instrument INSTRUMENT =
      new Instrument(
          "ILM",
          "商业银行互联网贷款管理暂行办法",
          Optional.of("中国银行保险监督管理委员会令2020年第9号"),
          "中国银行保险监督管理委员会",
          LocalDate.of(2020, 7, 12),
          LocalDate.of(2020, 7, 17),
          Evidence.PRESS);

  /** 六: "单户用于消费的个人信用贷款授信额度应当不超过人民币20万元". */
  public static final LegalBasis CONSUMPTION_LINE =
      new LegalBasis(
          INSTRUMENT,
          "六",
          LegalForce.REFERENCED_INSTRUMENT,
          "单户用于消费的个人信用贷款授信额度应当不超过人民币20万元",
          "The unsecured credit line of one person for consumption is not above 200,000 yuan.",
          Evidence.RECALLED);

  /** 六: "到期一次性还本的，授信期限不超过一年". */
  public static final LegalBasis BULLET_TERM =
      new LegalBasis(
          INSTRUMENT,
          "六",
          LegalForce.REFERENCED_INSTRUMENT,
          "到期一次性还本的，授信期限不超过一年",
          "Where the principal is repaid once at maturity, the term is not longer than a year.",
          Evidence.RECALLED);

  /** What the money may not be used for. */
  public static final LegalBasis PURPOSE =
      new LegalBasis(
          INSTRUMENT,
          "贷款资金用途",
          LegalForce.REFERENCED_INSTRUMENT,
          "不得用于购房及偿还住房抵押贷款，股票、债券、期货、金融衍生产品和资产管理产品等投资，固定资产、股本权益性投资，以及法律法规禁止的其他用途",
          "Not for buying a house or paying off a mortgage, securities, derivatives, asset-management products, fixed assets or"
              + " equity, nor for anything that the law forbids.",
          Evidence.RECALLED);

  private InternetLoanMeasures() {}
}
