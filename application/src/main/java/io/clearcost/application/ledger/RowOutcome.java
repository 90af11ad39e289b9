package io.clearcost.application.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.RecordedRow;
import io.clearcost.domain.ledger.RefusedRow;

/** What became of one row of a tape. */
public sealed interface RowOutcome {

  <R> R fold(Cases<R> cases);

  /**
   * It is on disk.
   *
   * @param already whether it was before
   */
  record Recorded(RecordedRow row, boolean already) implements RowOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.recorded(row, already);
    }
  }

  /** It is not, and why. */
  record Refused(RefusedRow row) implements RowOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.refused(row);
    }
  }

  /**
   * A row with this number is on disk with other content.
   *
   * @param row the number
   * @param earlier hash of what is on disk
   */
  record RowReused(long row, ContentHash earlier) implements RowOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.rowReused(row, earlier);
    }
  }

  /** The intake was closed or cancelled meanwhile. */
  record NotOpen(IntakeId intake, IntakeEnd.Kind end) implements RowOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notOpen(intake, end);
    }
  }

  /** One answer for each variant. */
  interface Cases<R> {
    R recorded(RecordedRow row, boolean already);

    R refused(RefusedRow row);

    R rowReused(long row, ContentHash earlier);

    R notOpen(IntakeId intake, IntakeEnd.Kind end);
  }
}
