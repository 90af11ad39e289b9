package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeCheck;

/** Takes what is wrong with one cell. */
@FunctionalInterface
interface CellFaults {

  /** Adds a fault; the values stand in the words of the check. */
  void add(TapeCheck check, Object... values);
}
