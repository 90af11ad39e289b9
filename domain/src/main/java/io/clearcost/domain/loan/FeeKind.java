package io.clearcost.domain.loan;

/** Kind of a fee item (息费项目); a label for people, never what decides whether an item counts. */
public enum FeeKind {
  INTEREST,
  GUARANTEE_FEE,
  INSURANCE_PREMIUM,
  CREDIT_ENHANCEMENT_FEE,
  SERVICE_FEE,
  CONSULTING_FEE,
  ADVISORY_FEE,
  OTHER
}
