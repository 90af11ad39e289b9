package io.clearcost.domain.law.instrument;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 关于发展消费金融助力提振消费的通知: banks may for a time raise the line for internet loans for consumption. Known
 * from the press; which institutions it reaches is doubtful.
 */
public final class ConsumptionFinanceNotice {

  public static final Instrument INSTRUMENT =
      new Instrument(
          "CFN",
          "关于发展消费金融助力提振消费的通知",
          Optional.empty(),
          "国家金融监督管理总局",
          LocalDate.of(2025, 3, 14),
          LocalDate.of(2025, 3, 14),
          Evidence.PRESS);

  /** The line may be raised from 200,000 to 300,000 yuan. */
  public static final LegalBasis RAISED_LINE =
      new LegalBasis(
          INSTRUMENT,
          "个人消费贷款自主支付及授信上限",
          LegalForce.REFERENCED_INSTRUMENT,
          "商业银行用于个人消费的互联网贷款金额上限可阶段性从20万元提高至30万元",
          "The cap of internet loans for consumption may for a time be raised from 200,000 to 300,000 yuan.",
          Evidence.RECALLED);

  private ConsumptionFinanceNotice() {}
}
