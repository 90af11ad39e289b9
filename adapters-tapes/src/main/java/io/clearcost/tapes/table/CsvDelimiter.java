package io.clearcost.tapes.table;

import java.io.IOException;

/** Which character stands between the cells of a CSV file. */
final class CsvDelimiter {

  private static final char[] KNOWN = {',', ';', '\t'};

  private CsvDelimiter() {}

  /**
   * The known delimiter that stands most often in the first line that is not blank, outside quotes;
   * a comma where none does. The line is put back.
   */
  static char detect(TapeText text) throws IOException {
    StringBuilder read = new StringBuilder();
    int[] counts = new int[KNOWN.length];
    boolean quoted = false;
    boolean blank = true;
    while (read.length() < TapeLimits.MAX_CELL_CHARS) {
      int next = text.next();
      if (next < 0) {
        break;
      }
      read.append((char) next);
      quoted ^= next == '"';
      if ((next == '\n' || next == '\r') && !quoted && !blank) {
        break;
      }
      blank &= Character.isWhitespace(next);
      for (int at = 0; at < KNOWN.length && !quoted; at++) {
        counts[at] += next == KNOWN[at] ? 1 : 0;
      }
    }
    text.unread(read);
    return KNOWN[mostFrequent(counts)];
  }

  private static int mostFrequent(int[] counts) {
    int best = 0;
    for (int at = 1; at < counts.length; at++) {
      best = counts[at] > counts[best] ? at : best;
    }
    return best;
  }
}
