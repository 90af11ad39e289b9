package io.clearcost.domain.gate;

import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.loan.BorrowerInformation;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.text.Text;

/** A fact that the lender has to tell, since neither the money nor a register does. */
public enum LoanFact {
  PURPOSE("circumstances.purpose", "what the money is for", "贷款用途"),
  BORROWER("circumstances.borrower_kind", "whether a person or an enterprise borrows", "借款人类型"),
  SECURITY("circumstances.security", "what stands behind the loan", "担保方式"),
  CONSUMPTION_LINE(
      "circumstances.consumption_line_fen",
      "all unsecured credit for consumption that the borrower has at the lender",
      "借款人在本机构的个人消费信用贷款授信总额"),
  PARTNER_SHARE("circumstances.partner_share", "the part that partners put up", "合作方出资比例"),
  BASIC_SITUATION(
      "circumstances.information[BASIC_SITUATION]",
      "who has the basic information about the borrower",
      "借款人基本情况由谁掌握"),
  INCOME(
      "circumstances.information[INCOME]",
      "who has the information on the borrower's income",
      "借款人收入信息由谁掌握"),
  DEBTS(
      "circumstances.information[DEBTS]",
      "who has the information on the borrower's debts",
      "借款人负债信息由谁掌握"),
  REPAYMENT_SOURCE(
      "circumstances.information[REPAYMENT_SOURCE]",
      "who has the information on the source of repayment",
      "借款人还款来源信息由谁掌握"),
  CREDIT_INFORMATION(
      "circumstances.credit_information_source",
      "where the credit information comes from",
      "征信信息来源"),
  DISCLOSED_AT(
      "circumstances.disclosed_time",
      "when the borrower confirmed the disclosure of the cost",
      "借款人确认综合融资成本明示的时间"),
  SIGNED_AT("circumstances.signed_time", "when the contract is signed", "合同签署时间"),
  CUSTOMER_PROVINCE(
      "circumstances.customer_province_code",
      "in which province the borrower lives or has its business",
      "借款人所在省份"),
  PRODUCT_LINE("circumstances.product_line", "to which product line the loan belongs", "贷款所属产品"),
  COLLECTION(
      "collection", "what is to be taken from the borrower, by whom and when", "拟收取的款项、收取主体与时间"),
  DISCLOSURE("disclosure_id", "a disclosure of the loan that is on record", "贷款的明示记录"),
  REPAYMENT_OF_PRINCIPAL(
      "loan.terms", "how the principal is repaid, which cash flows alone do not tell", "本金偿还方式"),
  LENDER_PROVINCE("institution.province", "in which province the lender is registered", "贷款人注册地省份"),
  CHARGES(
      "loan.terms",
      "who charges what and when, which cash flows alone do not tell",
      "各项收费的收取主体与时间");

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
  private final Text what;

  LoanFact(String path, String english, String chinese) {
    this.path = path;
    this.what = new Text(english, chinese);
  }

  /** Path of the field that tells it. */
  public String path() {
    return path;
  }

  /** What it is. */
  public Text what() {
    return what;
  }

  /** Whether circumstances tell it; what the loan itself would tell they never do. */
  boolean isToldBy(LoanCircumstances circumstances) {
    return switch (this) {
      case PURPOSE -> circumstances.purpose().isPresent();
      case BORROWER -> circumstances.borrower().isPresent();
      case SECURITY -> circumstances.security().isPresent();
      case CONSUMPTION_LINE -> circumstances.consumptionLine().isPresent();
      case PARTNER_SHARE -> circumstances.partnerShare().isPresent();
      case BASIC_SITUATION -> holds(circumstances, BorrowerInformation.BASIC_SITUATION);
      case INCOME -> holds(circumstances, BorrowerInformation.INCOME);
      case DEBTS -> holds(circumstances, BorrowerInformation.DEBTS);
      case REPAYMENT_SOURCE -> holds(circumstances, BorrowerInformation.REPAYMENT_SOURCE);
      case CREDIT_INFORMATION -> circumstances.creditInformation().isPresent();
      case DISCLOSED_AT -> circumstances.disclosedAt().isPresent();
      case SIGNED_AT -> circumstances.signedAt().isPresent();
      case CUSTOMER_PROVINCE -> circumstances.customerProvince().isPresent();
      case PRODUCT_LINE -> circumstances.productLine().isPresent();
      case COLLECTION, DISCLOSURE, REPAYMENT_OF_PRINCIPAL, CHARGES, LENDER_PROVINCE -> false;
    };
  }

  private static boolean holds(LoanCircumstances circumstances, BorrowerInformation information) {
    return circumstances.information().containsKey(information);
  }

  MissingFact missing() {
    return new MissingFact(path, what);
  }
}
