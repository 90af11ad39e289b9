package io.clearcost.domain.loan;

/** Where the difference goes that rounding level instalments to the fen leaves. */
public enum InstalmentRounding {
  /** The last instalment pays what is left. */
  LAST_INSTALMENT,
  /**
   * All instalments are equal; the interest of the last period takes the difference. Where that is
   * more than a fen for each instalment, the last instalment pays what is left.
   */
  ALL_EQUAL
}
