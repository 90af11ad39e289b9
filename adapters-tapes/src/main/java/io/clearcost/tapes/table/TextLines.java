package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a file, one at a time; blank ones are passed over. */
public final class TextLines {

  private final TapeText text;
  private final StringBuilder line = new StringBuilder();
  private long number;

  TextLines(TapeText text) {
    this.text = text;
  }

  /**
   * The next line.
   *
   * @throws TapeStopped where the file cannot be read on
   */
  public Optional<TextLine> next() throws IOException {
    while (true) {
      List<Damage> damages = new ArrayList<>();
      line.setLength(0);
      number++;
      boolean last = read(damages);
      if (!damages.isEmpty() || !line.toString().isBlank()) {
        return Optional.of(new TextLine(number, line.toString(), damages));
      }
      if (last) {
        return Optional.empty();
      }
    }
  }

  /** Reads to the end of the line; true where that is the end of the file. */
  private boolean read(List<Damage> damages) throws IOException {
    int next = text.next();
    for (long count = 0; next >= 0 && next != '\n'; count++) {
      if (next == TapeText.MALFORMED) {
        TapeText.Malformed bytes = text.malformed();
        if (damages.size() < TapeLimits.MAX_DAMAGES) {
          damages.add(
              Damage.of(
                  Damage.WHOLE_ROW,
                  TapeCheck.TAPE_BYTES_MALFORMED,
                  bytes.hex(),
                  bytes.position(),
                  bytes.charset()));
        }
      }
      if (count < TapeLimits.MAX_LINE_CHARS) {
        line.append((char) next);
      } else if (count == TapeLimits.MAX_LINE_CHARS) {
        damages.add(
            Damage.of(Damage.WHOLE_ROW, TapeCheck.TAPE_LINE_TOO_LONG, TapeLimits.MAX_LINE_CHARS));
      } else if (count == TapeLimits.MAX_SKIPPED_CHARS) {
        throw TapeStopped.at(TapePlace.row(number), TapeCheck.TAPE_LINE_ENDLESS, count);
      }
      next = text.next();
    }
    return next < 0;
  }
}
