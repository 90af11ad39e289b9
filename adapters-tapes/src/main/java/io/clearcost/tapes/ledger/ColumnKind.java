package io.clearcost.tapes.ledger;

/** What a column holds. */
enum ColumnKind {
  /** Text as it stands. */
  TEXT("text"),
  /** An amount of 0 or more; the header says whether in fen or yuan. */
  MONEY("amount"),
  /** An amount of either sign. */
  SIGNED_MONEY("amount, may be negative"),
  /** A rate: 0.24 or 24 %. */
  RATE("rate"),
  /** A share of a whole: 0.8, 80 % or 1. */
  SHARE("share"),
  /** A factor. */
  DECIMAL("decimal"),
  /** A day. */
  DATE("date"),
  /** Several days. */
  DATES("dates"),
  /** A time. */
  TIME("time"),
  /** One of several words. */
  WORD("word"),
  /** A whole number. */
  COUNT("whole number"),
  /** What kind of row it is. */
  RECORD("kind of row");

  private final String words;

  ColumnKind(String words) {
    this.words = words;
  }

  /** As the document on tapes calls it. */
  String words() {
    return words;
  }

  boolean isMoney() {
    return this == MONEY || this == SIGNED_MONEY;
  }
}
