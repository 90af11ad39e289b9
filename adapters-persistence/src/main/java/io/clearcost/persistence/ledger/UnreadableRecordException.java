package io.clearcost.persistence.ledger;

import io.clearcost.domain.ledger.IntakeId;

/** A record on disk is not what was written, or not in a form that this program reads. */
public final class UnreadableRecordException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableRecordException(IntakeId intake, long row, String why) {
    super(message(intake, row, why));
  }

  UnreadableRecordException(IntakeId intake, long row, String why, Throwable cause) {
    super(message(intake, row, why), cause);
  }

  private static String message(IntakeId intake, long row, String why) {
    return "Row %d of intake %s cannot be relied on: %s.".formatted(row, intake, why);
  }
}
