package io.clearcost.domain.disclosure.receipt;

import io.clearcost.domain.law.Fingerprint;
import java.util.regex.Pattern;

/**
 * Names a key by itself: the first 16 hex digits of the SHA-256 of its X.509 encoding.
 *
 * @param value 16 lower-case hex digits
 */
public record ReceiptKeyId(String value) {

  private static final int DIGITS = 16;
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

  public ReceiptKeyId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a key id has 16 lower-case hex digits");
    }
  }

  /**
   * The name of a key.
   *
   * @param encoded X.509
   */
  static ReceiptKeyId of(byte[] encoded) {
    return new ReceiptKeyId(Fingerprint.hex(encoded).substring(0, DIGITS));
  }

  @Override
  public String toString() {
    return value;
  }
}
