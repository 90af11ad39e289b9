package io.clearcost.domain.loan;

/** What an amount that really flowed was. */
public enum FlowComponent {
  /** Paid out by the lender, before anything is deducted. */
  DISBURSEMENT,
  PRINCIPAL,
  INTEREST,
  FEE,
  /** Interest on unpaid interest (复利). */
  COMPOUND_INTEREST,
  /** Interest of a raised rate on what is overdue or misused (罚息). */
  PENALTY_INTEREST,
  /** Liquidated damages (违约金). */
  LIQUIDATED_DAMAGES,
  /** Anything else that only a default made due. */
  OTHER_DEFAULT_CHARGE,
  /** Given back to the borrower of what was charged. */
  REFUND;

  /** Whether the borrower pays it beyond principal. */
  public boolean isCharge() {
    return switch (this) {
      case INTEREST,
          FEE,
          COMPOUND_INTEREST,
          PENALTY_INTEREST,
          LIQUIDATED_DAMAGES,
          OTHER_DEFAULT_CHARGE ->
          true;
      case DISBURSEMENT, PRINCIPAL, REFUND -> false;
    };
  }

  /** Whether a loan kept to its terms never sees it. */
  public boolean isDefaultCharge() {
    return isCharge() && this != INTEREST && this != FEE;
  }

  /** Whether the borrower receives it. */
  public boolean isReceived() {
    return this == DISBURSEMENT || this == REFUND;
  }
}
