package io.clearcost.tapes.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which encoding the bytes of a tape are in. */
final class TextEncoding {

  static final Charset GB18030 = Charset.forName("GB18030");

  private TextEncoding() {}

  /** An encoding that the first bytes name, and how many bytes that takes. */
  record Mark(Charset charset, int length) {}

  /** What a byte order mark says. */
  static Optional<Mark> mark(ByteBuffer bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
    }
    if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
      return Optional.of(new Mark(GB18030, 4));
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  private static boolean startsWith(ByteBuffer bytes, int... first) {
    if (bytes.remaining() < first.length) {
      return false;
    }
    for (int at = 0; at < first.length; at++) {
      if ((bytes.get(bytes.position() + at) & 0xff) != first[at]) {
        return false;
      }
    }
    return true;
  }

  /** The first character that UTF-8 writes with three bytes, as it does every Chinese one. */
  private static final char FIRST_OF_THREE_BYTES = '\u0800';

  /** A sign of yuan, which UTF-8 writes with two bytes. */
  private static final char YEN = '\u00a5';

  /**
   * By how much one encoding has to be the likelier. Of 4,000 tries with ten Chinese words in
   * GB18030 three were nearer to UTF-8 than ten times, and of as many with fifty none was.
   */
  private static final int FAR = 5;

  /**
   * The encoding of bytes of which the first is not ASCII. Characters of three bytes speak for
   * UTF-8, as Chinese text in GB18030 hardly ever has three that are one by chance, and bytes that
   * are none against it; one damaged place does not make another encoding of a file. Two bytes
   * often are both: 平台 in GB18030 is "ƽ̨" in UTF-8. Where there are only such, beside signs of
   * yuan, or a part of the file speaks for each, nothing is decided.
   *
   * @param last whether the file ends with these bytes
   * @return the encoding; empty where both are possible
   */
  static Optional<Charset> decide(ByteBuffer bytes, boolean last) {
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    ByteBuffer in = bytes.duplicate();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    int malformed = 0;
    for (CoderResult result = decoder.decode(in, out, last);
        result.isError();
        result = decoder.decode(in, out, last)) {
      malformed++;
      in.position(in.position() + result.length());
    }
    long sure = out.flip().chars().filter(each -> each >= FIRST_OF_THREE_BYTES).count();
    if (sure > (long) FAR * malformed) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (malformed > FAR * sure) {
      return Optional.of(GB18030);
    }
    boolean isPlain = malformed == 0 && out.chars().allMatch(each -> each < 0x80 || each == YEN);
    return isPlain || !isSound(GB18030, bytes, last)
        ? Optional.of(StandardCharsets.UTF_8)
        : Optional.empty();
  }

  private static boolean isSound(Charset charset, ByteBuffer bytes, boolean last) {
    CharBuffer out = CharBuffer.allocate(bytes.remaining());
    return !strict(charset).decode(bytes.duplicate(), out, last).isError();
  }

  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
