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

  /**
   * The encoding of bytes of which the first is not ASCII: UTF-8 where more of them are well-formed
   * UTF-8 than not, else GB18030. Chinese text in GB18030 is hardly ever UTF-8 by chance, and a
   * file in UTF-8 with a damaged place must not be read as something else.
   *
   * @param last whether the file ends with these bytes
   */
  static Charset decide(ByteBuffer bytes, boolean last) {
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
    long wellFormed = out.flip().chars().filter(each -> each >= 0x80).count();
    return malformed == 0 || wellFormed > malformed ? StandardCharsets.UTF_8 : GB18030;
  }

  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
