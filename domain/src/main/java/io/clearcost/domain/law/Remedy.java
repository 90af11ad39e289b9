package io.clearcost.domain.law;

import io.clearcost.domain.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Independent changes, each of which alone brings a loan to a cap or just below it.
 *
 * @param payments lower every payment; empty where that alone cannot do it
 * @param netProceedsHigherBy let the borrower receive this much more at disbursement, that is
 *     charge so much less up front
 * @param fixes changes of one of the terms, the one that takes least from the payees first, at most
 *     {@value #MOST_FIXES}; empty where none of them does it alone
 */
public record Remedy(Optional<LowerPayments> payments, Money netProceedsHigherBy, List<Fix> fixes) {

  /** More would only be dearer ones. */
  public static final int MOST_FIXES = 5;

  public Remedy {
    fixes = List.copyOf(fixes);
  }

  /** The same with other fixes. */
  public Remedy withFixes(List<Fix> changed) {
    return new Remedy(payments, netProceedsHigherBy, changed);
  }

  /**
   * Lower every payment after disbursement.
   *
   * @param by by this much, positive
   * @param largest the largest single payment that is left
   */
  public record LowerPayments(Money by, Money largest) {}
}
