package io.clearcost.tapes.ledger;

import java.util.Locale;

/** The unit of a column of amounts. */
enum MoneyUnit {
  /** Whole fen. */
  FEN("分"),
  /** Yuan with up to two decimals. */
  YUAN("元");

  private final String chinese;

  MoneyUnit(String chinese) {
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }

  /** How a column name ends that is in this unit. */
  String suffix() {
    return "_" + name().toLowerCase(Locale.ROOT);
  }
}
