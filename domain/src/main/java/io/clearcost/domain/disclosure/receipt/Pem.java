package io.clearcost.domain.disclosure.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Keys as text, each between two lines of dashes (RFC 7468). */
final class Pem {

  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  static String write(String label, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
        .formatted(label, LINES.encodeToString(content));
  }

  /**
   * Reads the only content there is; words may stand around it.
   *
   * @throws IllegalArgumentException when there is not one
   */
  static byte[] read(String label, String text) {
    List<byte[]> all = readAll(label, text);
    if (all.size() != 1) {
      throw new IllegalArgumentException(
          "one %s in PEM is expected, and there are %d".formatted(label, all.size()));
    }
    return all.get(0);
  }

  /** Reads all contents there are; words may stand around them. */
  static List<byte[]> readAll(String label, String text) {
    return Pattern.compile(
            "-----BEGIN %s-----\\s+([A-Za-z0-9+/=\\s]+?)\\s+-----END %1$s-----".formatted(label))
        .matcher(text)
        .results()
        .map(found -> Base64.getDecoder().decode(found.group(1).replaceAll("\\s", "")))
        .toList();
  }
}
