package io.clearcost.tapes.ledger;

import java.io.IOException;
import java.util.Optional;

/** Gives the items of a tape one after the other. */
interface TapeReading {

  /**
   * The next item; empty at the end.
   *
   * @throws io.clearcost.tapes.fault.TapeStopped where the file cannot be read on
   */
  Optional<TapeItem> next() throws IOException;
}
