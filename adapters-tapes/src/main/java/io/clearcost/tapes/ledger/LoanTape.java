package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeFault;
import io.clearcost.tapes.fault.TapeStopped;
import io.clearcost.tapes.table.TapeFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A loan tape that is open: its items one after the other, in constant memory. For one thread; only
 * the count of bytes may be asked by another.
 */
public final class LoanTape implements Iterator<TapeItem>, Closeable {

  private final Optional<TapeFile> file;
  private Optional<TapeReading> reading;
  private Optional<TapeItem> next = Optional.empty();

  LoanTape(TapeFile file, TapeReading reading) {
    this.file = Optional.of(file);
    this.reading = Optional.of(reading);
  }

  /** A tape of which nothing can be read. */
  LoanTape(List<TapeFault> faults) {
    this.file = Optional.empty();
    this.reading = Optional.empty();
    this.next = Optional.of(new TapeItem.Stopped(faults));
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && reading.isPresent()) {
      try {
        next = reading.get().next();
        if (next.isEmpty()) {
          reading = Optional.empty();
        }
      } catch (TapeStopped stopped) {
        next = Optional.of(new TapeItem.Stopped(stopped.faults()));
        reading = Optional.empty();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return next.isPresent();
  }

  /**
   * The next item.
   *
   * @throws UncheckedIOException where the machine, and not the file, is at fault
   */
  @Override
  public TapeItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the tape is at its end");
    }
    TapeItem item = next.orElseThrow();
    next = Optional.empty();
    return item;
  }

  /** Bytes of the file that are read, to show progress. */
  public long bytesRead() {
    return file.map(TapeFile::bytesRead).orElse(0L);
  }

  /** Bytes that the file has; empty for what comes through a pipe. */
  public OptionalLong bytesTotal() {
    return file.map(TapeFile::bytesTotal).orElse(OptionalLong.empty());
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
