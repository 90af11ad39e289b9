package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The characters of a tape, decoded strictly. Bytes that are no character come out as {@link
 * #MALFORMED}, so that the row in which they stand is refused and the others are read.
 *
 * <p>Without an order the encoding is that of the byte order mark, else it is decided at the first
 * byte that is not ASCII, with {@value #WINDOW} bytes to look at.
 */
final class TapeText {

  /** Stands for malformed bytes; no character of Unicode. */
  static final char MALFORMED = '\uffff';

  private static final int WINDOW = 1 << 16;

  private final InputStream source;
  private final ByteBuffer bytes = ByteBuffer.allocate(WINDOW).limit(0);
  private final CharBuffer decoded = CharBuffer.allocate(WINDOW).limit(0);
  private final StringBuilder unread = new StringBuilder();
  private final Deque<Malformed> malformed = new ArrayDeque<>();
  private Charset charset;
  private CharsetDecoder decoder;
  private boolean decided;
  private boolean started;
  private boolean ended;
  private long offset;

  TapeText(InputStream source, Optional<Charset> ordered) {
    this.source = source;
    this.charset = ordered.orElse(StandardCharsets.UTF_8);
    this.decoder = TextEncoding.strict(charset);
    this.decided = ordered.isPresent();
  }

  /**
   * Bytes that are no character.
   *
   * @param position of the first of them in the expanded file, from 1
   * @param hex the bytes
   * @param charset the encoding in which they are none
   */
  record Malformed(long position, String hex, String charset) {}

  /** The next character, or -1 at the end. */
  int next() throws IOException {
    if (!unread.isEmpty()) {
      int last = unread.length() - 1;
      char next = unread.charAt(last);
      unread.setLength(last);
      return next;
    }
    while (!decoded.hasRemaining()) {
      if (!fill()) {
        return -1;
      }
    }
    return decoded.get();
  }

  /** Puts characters back, to be read again in the same order. */
  void unread(CharSequence text) {
    for (int at = text.length() - 1; at >= 0; at--) {
      unread.append(text.charAt(at));
    }
  }

  /**
   * Puts characters back.
   *
   * @param marks what was told of the malformed bytes among them, in their order
   */
  void unread(CharSequence text, List<Malformed> marks) {
    unread(text);
    for (int at = marks.size() - 1; at >= 0; at--) {
      malformed.addFirst(marks.get(at));
    }
  }

  /** What the next {@link #MALFORMED} stands for; asked once for each. */
  Malformed malformed() {
    // A file can hold the encoded mark itself, which is as malformed; nothing is queued for it.
    return Optional.ofNullable(malformed.poll())
        .orElseGet(() -> new Malformed(offset, "FFFF", charset.name()));
  }

  private boolean fill() throws IOException {
    if (ended && !bytes.hasRemaining()) {
      return false;
    }
    bytes.compact();
    int room = bytes.remaining();
    int read = source.readNBytes(bytes.array(), bytes.position(), room);
    ended = read < room;
    bytes.position(bytes.position() + read).flip();
    if (!started) {
      start();
    }
    decoded.clear();
    decode();
    decoded.flip();
    return decoded.hasRemaining() || bytes.hasRemaining();
  }

  private void start() throws TapeStopped {
    started = true;
    Optional<TextEncoding.Mark> mark = TextEncoding.mark(bytes);
    if (mark.isPresent()) {
      charset = mark.get().charset();
      decoder = TextEncoding.strict(charset);
      decided = true;
      skipBytes(mark.get().length());
    }
    boolean wide = charset.name().startsWith("UTF-16");
    for (int at = bytes.position(); at < bytes.limit() && !wide; at++) {
      if (bytes.get(at) == 0) {
        throw TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_NOT_TEXT, at + 1);
      }
    }
  }

  private void decode() throws TapeStopped {
    int limit = bytes.limit();
    if (!decided) {
      int ascii = asciiBytes();
      if (ascii > 0) {
        // What comes after is decided with a whole window to look at.
        bytes.limit(bytes.position() + ascii);
      } else if (bytes.hasRemaining()) {
        long position = offset + 1;
        charset =
            TextEncoding.decide(bytes, ended)
                .orElseThrow(
                    () ->
                        TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_ENCODING_UNCLEAR, position));
        decoder = TextEncoding.strict(charset);
        decided = true;
      }
    }
    decodeTo(limit);
  }

  private void decodeTo(int limit) {
    boolean last = ended && bytes.limit() == limit;
    int from = bytes.position();
    CoderResult result = decoder.decode(bytes, decoded, last);
    offset += bytes.position() - from;
    while (result.isError() && decoded.hasRemaining()) {
      putMalformed(result.length());
      from = bytes.position();
      result = decoder.decode(bytes, decoded, last);
      offset += bytes.position() - from;
    }
    bytes.limit(limit);
  }

  private void putMalformed(int length) {
    byte[] wrong = new byte[length];
    bytes.get(bytes.position(), wrong);
    String hex = HexFormat.of().withUpperCase().formatHex(wrong);
    malformed.add(new Malformed(offset + 1, hex, charset.name()));
    skipBytes(length);
    decoded.put(MALFORMED);
  }

  private int asciiBytes() {
    int at = bytes.position();
    while (at < bytes.limit() && bytes.get(at) >= 0) {
      at++;
    }
    return at - bytes.position();
  }

  private void skipBytes(int count) {
    bytes.position(bytes.position() + count);
    offset += count;
  }
}
