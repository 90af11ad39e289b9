package io.clearcost.domain.disclosure;

import io.clearcost.domain.law.Fingerprint;
import java.util.regex.Pattern;

/**
 * SHA-256 of the bytes in which a sheet is kept: who confirms it says which sheet by it.
 *
 * @param value 64 lower-case hex digits
 */
public record ContentHash(String value) {

  public static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public ContentHash {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a content hash has 64 lower-case hex digits");
    }
  }

  public static ContentHash of(byte[] content) {
    return new ContentHash(Fingerprint.hex(content));
  }

  @Override
  public String toString() {
    return value;
  }
}
