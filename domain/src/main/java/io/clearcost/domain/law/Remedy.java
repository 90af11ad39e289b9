package io.clearcost.domain.law;

import io.clearcost.domain.money.Money;
import java.util.Optional;

/**
 * Two independent changes, each of which alone brings a loan to a cap or just below it.
 *
 * @param payments lower every payment; empty where that alone cannot do it
 * @param netProceedsHigherBy let the borrower receive this much more at disbursement, that is
 *     charge so much less up front
 */
public record Remedy(Optional<LowerPayments> payments, Money netProceedsHigherBy) {

  /**
   * Lower every payment after disbursement.
   *
   * @param by by this much, positive
   * @param largest the largest single payment that is left
   */
  public record LowerPayments(Money by, Money largest) {}
}
