package io.clearcost.domain.disclosure;

import io.clearcost.domain.loan.BorrowerKind;

/** In which form a sheet is set out; the content is the same. */
public enum SheetForm {
  /** 综合融资成本明示表, for persons (金规〔2026〕2号): what each item adds to the rate, adding up to it. */
  PERSONAL_SHEET,
  /** 企业贷款综合融资成本清单, for enterprises (银办发〔2025〕203号): each item at its own rate. */
  ENTERPRISE_LIST,
  /** The items of the guideline, 一, without more: who takes what by which standard. */
  PLAIN_LIST;

  /** The form that a borrower is owed. */
  public static SheetForm of(BorrowerKind borrower) {
    return switch (borrower) {
      case PERSON -> PERSONAL_SHEET;
      case ENTERPRISE -> ENTERPRISE_LIST;
    };
  }
}
