package io.clearcost.documents.disclosure;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.RepaymentMethod;

/** The labels of the program in the words of the sheet. */
final class SheetWords {

  private SheetWords() {}

  /** The title of a form: the first two are official, the third is ours. */
  static Phrase of(SheetForm form) {
    return switch (form) {
      case PERSONAL_SHEET ->
          new Phrase("综合融资成本明示表", "Comprehensive financing cost disclosure sheet");
      case ENTERPRISE_LIST ->
          new Phrase("企业贷款综合融资成本清单", "Comprehensive financing cost list for an enterprise loan");
      case PLAIN_LIST ->
          new Phrase("贷款综合融资成本明示清单", "List of the comprehensive financing cost of a loan");
    };
  }

  static Phrase of(BorrowerKind borrower) {
    return switch (borrower) {
      case PERSON -> new Phrase("自然人", "person");
      case ENTERPRISE -> new Phrase("企业及其他组织", "enterprise or other organisation");
    };
  }

  static Phrase of(RepaymentMethod method) {
    return switch (method) {
      case LEVEL_INSTALMENT -> new Phrase("等额本息", "equal instalments of principal and interest");
      case LEVEL_PRINCIPAL -> new Phrase("等额本金", "equal principal, falling interest");
      case INTEREST_FIRST -> new Phrase("先息后本", "interest each period, principal at the end");
      case BULLET -> new Phrase("到期一次性还本付息", "principal and interest once, at maturity");
      case FLAT -> new Phrase("等本等息", "equal principal, equal interest on the original principal");
      case FLAT_FEE -> new Phrase("等本等费", "equal principal, a fee each period instead of interest");
    };
  }

  static Phrase of(ContingentEvent event) {
    return switch (event) {
      case OVERDUE -> new Phrase("逾期还款", "a payment is late");
      case MISUSE -> new Phrase("挪用贷款", "the money is used for something else");
      case PREPAYMENT -> new Phrase("提前还款", "the loan is repaid early");
      case OTHER_DEFAULT -> new Phrase("其他违约", "any other breach of the contract");
    };
  }

  /** What kind of item it is, in English: its Chinese name is the lender's. */
  static String english(FeeKind kind) {
    return switch (kind) {
      case INTEREST -> "interest";
      case GUARANTEE_FEE -> "guarantee fee";
      case INSURANCE_PREMIUM -> "insurance premium";
      case CREDIT_ENHANCEMENT_FEE -> "credit enhancement fee";
      case SERVICE_FEE -> "service fee";
      case CONSULTING_FEE -> "consulting fee";
      case ADVISORY_FEE -> "advisory fee";
      case OTHER -> "other charge";
    };
  }
}
