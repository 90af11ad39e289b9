package io.clearcost.tapes.ledger;

import java.util.Locale;

/** How deeply a contract is told; the rows of a loan decide it. */
enum LoanDepth {
  /** Terms, from which the plan follows. */
  TERMS,
  /** A plan, which has rows of its own. */
  PLAN,
  /** Bare cash flows, which have rows of their own. */
  CASH_FLOWS;

  private static final String PLACEHOLDER = "{depth}";

  /** The name of its field in the offer. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A path with this depth in its place. */
  String in(String path) {
    return path.replace(PLACEHOLDER, field());
  }
}
