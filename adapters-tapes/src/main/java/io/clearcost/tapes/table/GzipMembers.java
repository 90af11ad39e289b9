package io.clearcost.tapes.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What comes out of a gzip file (RFC 1952), all its members one after the other. The stream of the
 * JDK takes a pause of a pipe after a member for the end of the file, and passes over whatever
 * stands there and is no member; a tape would lose its rows in silence. Blocks of zeros after the
 * last member, as tape drives write them, are no loss and are passed over.
 */
final class GzipMembers extends InputStream {

  private static final int MAGIC = 0x8b1f;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECKED = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int FIXED_BYTES = 6;
  private static final long UNSIGNED = 0xffff_ffffL;

  private final InputStream source;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private boolean ended;

  /**
   * The stream of a source whose first member has begun.
   *
   * @throws ZipException where it begins with no member
   */
  GzipMembers(InputStream source) throws IOException {
    this.source = source;
    header(twoBytes());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (!ended && length > 0) {
      int count = inflate(bytes, offset, length);
      if (count > 0) {
        check.update(bytes, offset, count);
        return count;
      }
      if (inflater.finished()) {
        from = to - inflater.getRemaining();
        trailer();
        nextMember();
      } else if (inflater.needsInput()) {
        from = to;
        fill();
        inflater.setInput(buffer, from, to - from);
      } else {
        throw new ZipException("a dictionary, which gzip does not have");
      }
    }
    return ended ? -1 : 0;
  }

  private int inflate(byte[] bytes, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(bytes, offset, length);
    } catch (DataFormatException damaged) {
      throw (ZipException) new ZipException("no compressed bytes").initCause(damaged);
    }
  }

  private void trailer() throws IOException {
    if (fourBytes() != check.getValue() || fourBytes() != (inflater.getBytesWritten() & UNSIGNED)) {
      throw new ZipException("the sum over a member does not agree");
    }
  }

  private void nextMember() throws IOException {
    int first = taken();
    while (first == 0) {
      first = taken();
    }
    if (first < 0) {
      ended = true;
      inflater.end();
      return;
    }
    header(first | (next() << 8));
  }

  private void header(int magic) throws IOException {
    if (magic != MAGIC || next() != DEFLATE) {
      throw new ZipException("no member of a gzip file");
    }
    int flags = next();
    skip(FIXED_BYTES);
    if ((flags & EXTRA) != 0) {
      skip(twoBytes());
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKED) != 0) {
      skip(2);
    }
    inflater.reset();
    check.reset();
    inflater.setInput(buffer, from, to - from);
  }

  private void skip(int count) throws IOException {
    for (int left = count; left > 0; left--) {
      next();
    }
  }

  private void skipText() throws IOException {
    int each = next();
    while (each != 0) {
      each = next();
    }
  }

  private int twoBytes() throws IOException {
    return next() | (next() << 8);
  }

  private long fourBytes() throws IOException {
    return twoBytes() | ((long) twoBytes() << 16);
  }

  private int next() throws IOException {
    int next = taken();
    if (next < 0) {
      throw new EOFException("the file ends within a member");
    }
    return next;
  }

  /** The next byte, which is taken; -1 at the end of the file. */
  private int taken() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(source.read(buffer, 0, buffer.length), 0);
    }
    return from == to ? -1 : buffer[from++] & 0xff;
  }

  private void fill() throws IOException {
    from = 0;
    to = Math.max(source.read(buffer, 0, buffer.length), 0);
    if (to == 0) {
      throw new EOFException("the file ends within a member");
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    source.close();
  }
}
