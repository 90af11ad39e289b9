package io.clearcost.domain.loan;

/** Who borrows. */
public enum BorrowerKind {
  /** 自然人. */
  PERSON,
  /** 企业及其他组织. */
  ENTERPRISE
}
