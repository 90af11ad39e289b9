package io.clearcost.domain.disclosure.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One key as text between two lines of dashes (RFC 7468). */
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
    Matcher found =
        Pattern.compile(
                "-----BEGIN %s-----\\s+([A-Za-z0-9+/=\\s]+?)\\s+-----END %1$s-----"
                    .formatted(label))
            .matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException("there is no " + label + " in PEM");
    }
    byte[] content = Base64.getDecoder().decode(found.group(1).replaceAll("\\s", ""));
    if (found.find()) {
      throw new IllegalArgumentException("there is more than one " + label);
    }
    return content;
  }
}
