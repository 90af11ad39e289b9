package io.clearcost.persistence.law;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a CSV file, strictly decoded: a wrong guess would put other names on record.
 *
 * @param text without byte order mark
 * @param charset in which it was written
 */
record CsvText(String text, Charset charset) {

  /** In which Chinese spreadsheets save CSV that is not UTF-8; holds GBK and GB 2312. */
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** As UTF-8 where the bytes can be, else as GB 18030; empty where they are neither. */
  static Optional<CsvText> of(byte[] content) {
    return Stream.of(StandardCharsets.UTF_8, GB18030)
        .flatMap(charset -> decoded(content, charset).stream())
        .findFirst();
  }

  private static Optional<CsvText> decoded(byte[] content, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(new CsvText(withoutByteOrderMark(text), charset));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** Spreadsheets put the mark in front of UTF-8; it belongs to no column. */
  private static String withoutByteOrderMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
