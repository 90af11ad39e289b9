package io.clearcost.application.gate;

import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.gate.SheetOnRecord;
import java.util.Optional;

/**
 * Where it comes from how a loan stands to its sheet: from the log when it is judged, from the
 * stored decision when it is judged again.
 */
public interface SheetSource {

  /** For a loan that nobody made a sheet of. */
  SheetSource NONE = loan -> Optional.empty();

  /**
   * How it stands; empty where no sheet is on record.
   *
   * @param loan the loan with its cost; its verdict is yet to come
   */
  Optional<SheetOnRecord> of(Judgement loan);
}
