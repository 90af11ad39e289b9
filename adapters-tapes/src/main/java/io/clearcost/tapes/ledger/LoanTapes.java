package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeStopped;
import io.clearcost.tapes.table.TableRows;
import io.clearcost.tapes.table.TapeFile;
import io.clearcost.tapes.table.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens loan tapes: CSV, XLSX or JSON Lines, each also compressed with gzip. What the file is
 * follows from its content; {@code docs/loan-tape.md} says what it has to hold.
 */
public final class LoanTapes {

  private LoanTapes() {}

  /**
   * Opens a file. Whatever is wrong with it comes as an item of the tape.
   *
   * @throws IOException where the machine, and not the file, is at fault
   */
  public static LoanTape open(Path path, TapeOptions options) throws IOException {
    return open(() -> TapeFile.open(path, form(options)), options);
  }

  /**
   * Opens what comes through a pipe; closing the tape closes it.
   *
   * @throws IOException where the machine, and not the file, is at fault
   */
  public static LoanTape open(InputStream source, TapeOptions options) throws IOException {
    return open(() -> TapeFile.open(source, form(options)), options);
  }

  /** A file or a pipe. */
  private interface Source {
    TapeFile open() throws IOException;
  }

  private static LoanTape open(Source source, TapeOptions options) throws IOException {
    Optional<TapeFile> opened = Optional.empty();
    try {
      TapeFile file = source.open();
      opened = Optional.of(file);
      Optional<TableRows> table = file.table();
      Optional<TextLines> lines = file.lines();
      TapeReading reading =
          table.isPresent()
              ? new TableReading(table.get(), options.mapping())
              : new LineReading(lines.orElseThrow());
      return new LoanTape(file, reading);
    } catch (TapeStopped stopped) {
      if (opened.isPresent()) {
        opened.get().close();
      }
      return new LoanTape(stopped.faults());
    }
  }

  private static TapeFile.Form form(TapeOptions options) {
    return new TapeFile.Form(options.charset(), options.delimiter(), options.sheet());
  }
}
