package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file (RFC 4180; the delimiter is a comma, a semicolon or a tab). A row that is
 * not well formed is told and costs nothing but itself: reading goes on at the next line, and where
 * a quote is never closed at the line after the one on which it opens.
 */
final class CsvRows implements TableRows {

  private final TapeText text;
  private final int delimiter;
  private long line = 1;

  // The row on its way.
  private final StringBuilder cell = new StringBuilder();
  private List<Cell> cells = new ArrayList<>();
  private List<Damage> damages = new ArrayList<>();

  // What follows the first line break inside a quoted cell, as it stands in the file.
  private final StringBuilder afterBreak = new StringBuilder();
  private final List<TapeText.Malformed> marksAfterBreak = new ArrayList<>();
  private long lineAfterBreak;

  CsvRows(TapeText text, Optional<Character> delimiter) throws IOException {
    this.text = text;
    this.delimiter = delimiter.isPresent() ? delimiter.get() : CsvDelimiter.detect(text);
  }

  /** What came after a cell. */
  private enum After {
    DELIMITER,
    LINE_END,
    FILE_END,
    /** The cell is damaged, and reading stands at the beginning of a line. */
    NEXT_LINE
  }

  @Override
  public String label(int column) {
    return Integer.toString(column + 1);
  }

  @Override
  public boolean rowsMayBeShort() {
    return false;
  }

  @Override
  public Optional<TableRow> next() throws IOException {
    After after;
    do {
      long first = line;
      cells = new ArrayList<>();
      damages = new ArrayList<>();
      after = row();
      TableRow row = new TableRow(first, cells, damages);
      if (!row.isBlank()) {
        return Optional.of(row);
      }
    } while (after != After.FILE_END);
    return Optional.empty();
  }

  private After row() throws IOException {
    After after;
    do {
      if (cells.size() == TapeLimits.MAX_COLUMNS) {
        damage(TapeCheck.TAPE_TOO_MANY_CELLS, TapeLimits.MAX_COLUMNS);
        return skipLine();
      }
      cell.setLength(0);
      int first = text.next();
      after = first == '"' ? quoted() : plain(first);
      cells.add(Cell.text(cell.toString()));
    } while (after == After.DELIMITER);
    return after;
  }

  private After plain(int first) throws IOException {
    for (int next = first; ; next = text.next()) {
      if (next == '"') {
        damage(TapeCheck.TAPE_QUOTE_STRAY, cell.toString());
        return skipLine();
      }
      Optional<After> end = end(next);
      if (end.isPresent()) {
        return end.get();
      }
      if (!append((char) next)) {
        return skipLine();
      }
    }
  }

  private After quoted() throws IOException {
    afterBreak.setLength(0);
    marksAfterBreak.clear();
    boolean broken = false;
    while (true) {
      int next = text.next();
      if (next < 0) {
        return open(broken, After.FILE_END);
      }
      if (broken) {
        afterBreak.append((char) next);
      }
      if (next == '"') {
        int following = text.next();
        if (following != '"') {
          return closed(following, broken);
        }
        if (broken) {
          afterBreak.append('"');
        }
      } else if (isBreak(next)) {
        line++;
        if (!broken) {
          lineAfterBreak = line;
          marksAfterBreak.clear();
        }
        broken = true;
      }
      if (!append((char) next)) {
        return broken ? rewind() : skipLine();
      }
    }
  }

  private After closed(int following, boolean broken) throws IOException {
    Optional<After> end = end(following);
    if (end.isPresent()) {
      return end.get();
    }
    damage(TapeCheck.TAPE_QUOTE_STRAY, cell.toString());
    putBack(following);
    return broken ? rewind() : skipLine();
  }

  private After open(boolean broken, After otherwise) {
    damage(TapeCheck.TAPE_QUOTE_OPEN, cell.toString());
    return broken ? rewind() : otherwise;
  }

  /** Back to the line after the one on which the quoted cell begins. */
  private After rewind() {
    text.unread(afterBreak, marksAfterBreak);
    damages.removeIf(damage -> damage.check() == TapeCheck.TAPE_BYTES_MALFORMED);
    line = lineAfterBreak;
    return After.NEXT_LINE;
  }

  /** Whether a character ends a cell that stands without quotes, or after its closing quote. */
  private Optional<After> end(int next) throws IOException {
    if (next == delimiter) {
      return Optional.of(After.DELIMITER);
    }
    if (next < 0) {
      return Optional.of(After.FILE_END);
    }
    return endsLine(next) ? Optional.of(After.LINE_END) : Optional.empty();
  }

  /** Whether a line ends with a character: with LF, CR LF, which is taken whole, or a CR alone. */
  private boolean endsLine(int next) throws IOException {
    if (next == '\r') {
      int following = text.next();
      if (following != '\n') {
        putBack(following);
      }
    } else if (next != '\n') {
      return false;
    }
    line++;
    return true;
  }

  /** The same inside quotes, where CR LF is two characters of the cell and the LF ends the line. */
  private boolean isBreak(int next) throws IOException {
    if (next != '\r') {
      return next == '\n';
    }
    int following = text.next();
    putBack(following);
    return following != '\n';
  }

  private void putBack(int read) {
    if (read >= 0) {
      text.unread(String.valueOf((char) read));
    }
  }

  /** Takes a character into the cell; false where the cell has become too long to go on. */
  private boolean append(char next) {
    if (next == TapeText.MALFORMED) {
      TapeText.Malformed bytes = text.malformed();
      marksAfterBreak.add(bytes);
      damage(TapeCheck.TAPE_BYTES_MALFORMED, bytes.hex(), bytes.position(), bytes.charset());
    }
    if (cell.length() == TapeLimits.MAX_CELL_CHARS) {
      damage(TapeCheck.TAPE_CELL_TOO_LONG, TapeLimits.MAX_CELL_CHARS, cell.toString());
      return false;
    }
    cell.append(next);
    return true;
  }

  /** Adds a damage; of very many that of another column, which says which cell cannot be read. */
  private void damage(TapeCheck check, Object... values) {
    boolean isOfAnotherColumn =
        damages.isEmpty() || damages.get(damages.size() - 1).column() != cells.size();
    boolean isOfAnotherKind = check != TapeCheck.TAPE_BYTES_MALFORMED;
    if (isOfAnotherColumn || isOfAnotherKind || damages.size() < TapeLimits.MAX_DAMAGES) {
      damages.add(Damage.of(cells.size(), check, values));
    }
  }

  private After skipLine() throws IOException {
    long begun = line;
    for (long skipped = 0; skipped < TapeLimits.MAX_SKIPPED_CHARS; skipped++) {
      int next = text.next();
      if (next == TapeText.MALFORMED) {
        text.malformed();
      }
      if (next < 0) {
        return After.FILE_END;
      }
      if (endsLine(next)) {
        return After.NEXT_LINE;
      }
    }
    throw TapeStopped.at(
        TapePlace.row(begun), TapeCheck.TAPE_LINE_ENDLESS, TapeLimits.MAX_SKIPPED_CHARS);
  }
}
