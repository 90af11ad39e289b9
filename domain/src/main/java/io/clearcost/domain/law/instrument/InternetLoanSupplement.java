package io.clearcost.domain.law.instrument;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 银保监办发〔2021〕24号, which supplements the measures on internet loans; the ratios hold for new
 * business from 2022-01-01 on. Known from the press, the wording below is recalled.
 */
public final class InternetLoanSupplement {

  public static final Instrument INSTRUMENT =
      new Instrument(
          "ILS",
          "关于进一步规范商业银行互联网贷款业务的通知",
          Optional.of("银保监办发〔2021〕24号"),
          "中国银行保险监督管理委员会办公厅",
          LocalDate.of(2021, 2, 19),
          LocalDate.of(2022, 1, 1),
          Evidence.PRESS);

  /** 二: "单笔贷款中合作方的出资比例不得低于30%". */
  public static final LegalBasis PARTNER_SHARE =
      new LegalBasis(
          INSTRUMENT,
          "二",
          LegalForce.REFERENCED_INSTRUMENT,
          "商业银行与合作机构共同出资发放互联网贷款的，单笔贷款中合作方的出资比例不得低于30%",
          "Of each jointly funded loan the partner puts up at least 30 %.",
          Evidence.RECALLED);

  /** 五: "不得跨注册地辖区开展互联网贷款业务", for new business from 2022-01-01 on; read in the press. */
  public static final LegalBasis REGISTERED_AREA =
      new LegalBasis(
          INSTRUMENT,
          "五",
          LegalForce.REFERENCED_INSTRUMENT,
          "地方法人银行开展互联网贷款业务的，应服务于当地客户，不得跨注册地辖区开展互联网贷款业务。无实体经营网点、业务主要在线上开展，且符合银保监会其他规定条件的除外",
          "A local bank serves local customers and makes no internet loans outside its registered"
              + " area, unless it has no outlets, works mainly online and meets the further"
              + " conditions of the regulator.",
          Evidence.PRESS);

  private InternetLoanSupplement() {}
}
