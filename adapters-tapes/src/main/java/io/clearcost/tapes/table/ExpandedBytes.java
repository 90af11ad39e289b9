package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/** What comes out of compressed bytes, until it is more than an honest file holds. */
final class ExpandedBytes extends CountedBytes {

  private final LongSupplier compressed;
  private final long most;
  private final LongFunction<TapeStopped> broken;

  /**
   * Bytes on their way out.
   *
   * @param compressed how many compressed bytes they came from so far
   * @param most how many may come
   * @param broken what is said where they cannot be expanded, of the bytes that could be
   */
  ExpandedBytes(
      InputStream source, LongSupplier compressed, long most, LongFunction<TapeStopped> broken) {
    super(source);
    this.compressed = compressed;
    this.most = most;
    this.broken = broken;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (ZipException | EOFException damaged) {
      throw broken.apply(count());
    }
    long allowed = Math.max(compressed.getAsLong(), 1) * TapeLimits.MAX_EXPANSION;
    if (count() > most) {
      throw TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_EXPANDS_TOO_FAR, most);
    }
    if (count() > TapeLimits.EXPANSION_FREE_BYTES && count() > allowed) {
      throw TapeStopped.at(
          TapePlace.FILE, TapeCheck.TAPE_EXPANDS_TOO_MUCH, TapeLimits.MAX_EXPANSION);
    }
    return read;
  }
}
