package io.clearcost.domain.law.instrument;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 法发〔2017〕22号: the Supreme People's Court's opinion to which the assisted-lending notice refers for
 * its figure.
 */
public final class FinancialTrialOpinion {

  public static final Instrument INSTRUMENT =
      new Instrument(
          "FTO",
          "最高人民法院关于进一步加强金融审判工作的若干意见",
          Optional.of("法发〔2017〕22号"),
          "最高人民法院",
          LocalDate.of(2017, 8, 4),
          LocalDate.of(2017, 8, 4),
          Evidence.RECALLED);

  /**
   * "金融借款合同的借款人以贷款人同时主张的利息、复利、罚息、违约金和其他费用过高，显著背离实际损失为由，请求对总计超过年利率24%的部分予以调减的，应予支持"
   *
   * <p>The wording is recalled, not read in the instrument.
   */
  public static final LegalBasis ITEM_2_2 =
      new LegalBasis(
          INSTRUMENT,
          "二、2",
          LegalForce.REFERENCED_INSTRUMENT,
          "请求对总计超过年利率24%的部分予以调减的，应予支持",
          "A borrower's request to cut what exceeds 24 % a year in all is to be supported.",
          Evidence.RECALLED);

  private FinancialTrialOpinion() {}
}
