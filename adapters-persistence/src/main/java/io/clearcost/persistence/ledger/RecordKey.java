package io.clearcost.persistence.ledger;

import io.clearcost.domain.ledger.Intake;

/** Names a row of an intake in every table by one number, so that an intake is one stretch. */
final class RecordKey {

  /** Stands in the tables as well. */
  private static final long ROOM = Intake.LAST_ROW + 1;

  private RecordKey() {}

  /** The key of a row, 1 to {@link Intake#LAST_ROW}. */
  static long of(long intake, long row) {
    return Math.addExact(Math.multiplyExact(intake, ROOM), row);
  }

  static long last(long intake) {
    return of(intake, Intake.LAST_ROW);
  }

  static long row(long record) {
    return record % ROOM;
  }
}
