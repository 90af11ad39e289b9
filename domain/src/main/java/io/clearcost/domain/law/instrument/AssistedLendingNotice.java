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

  private AssistedLendingNotice() {}
}
