package io.clearcost.domain.gate;

import java.util.EnumSet;
import java.util.Set;

/** Where a loan stands in its life when the gate is asked. */
public enum Milestone {
  /** A price is named; only the price can be judged. */
  QUOTE,
  /** Before the contract is signed. */
  BEFORE_SIGNING,
  /** Before money is paid out, at each drawdown anew. */
  BEFORE_DISBURSEMENT,
  /** The money is out. */
  AFTER_DISBURSEMENT,
  /** Before money is taken from the borrower, each time; only the collection is judged. */
  COLLECTION;

  /** Whether what the borrower was shown bears on it; a quote comes before any sheet. */
  public boolean restsOnASheet() {
    return this != QUOTE;
  }

  /** Every milestone at which the loan itself is judged. */
  static final Set<Milestone> ALWAYS = Set.copyOf(EnumSet.range(QUOTE, AFTER_DISBURSEMENT));

  /** Every milestone at which the circumstances of a loan have to be known. */
  static final Set<Milestone> FROM_SIGNING =
      Set.copyOf(EnumSet.range(BEFORE_SIGNING, AFTER_DISBURSEMENT));
}
