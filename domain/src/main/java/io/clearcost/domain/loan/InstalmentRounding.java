package io.clearcost.domain.loan;

/** Where the difference goes that rounding instalments to the fen leaves. */
public enum InstalmentRounding {
  /** The last instalment pays what is left. */
  LAST_INSTALMENT,
  /**
   * All instalments are equal; the interest of the last period takes the difference. Where that is
   * more than a fen for each instalment, the last instalment pays what is left. Equal principal
   * that does not divide leaves its remainder to the last instalment.
   */
  ALL_EQUAL,
  /**
   * The first instalment that repays principal takes the difference. What rounding the interest of
   * the later periods leaves then goes where {@link #ALL_EQUAL} puts it.
   */
  FIRST_INSTALMENT
}
