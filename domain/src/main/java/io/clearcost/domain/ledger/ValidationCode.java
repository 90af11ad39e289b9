package io.clearcost.domain.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.text.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What the content of a tape comes to, whatever file it came in: who has the same records in the
 * same order has the same code.
 *
 * <pre>SHA-256("clearcost-tape-1\n" + hash of row 1 + "\n" + hash of row 2 + "\n" …)</pre>
 *
 * @param value 64 lower-case hex digits
 */
public record ValidationCode(String value) {

  /** Says what is hashed and how, should it ever be done otherwise. */
  private static final String FIRST_LINE = "clearcost-tape-1";

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public ValidationCode {
    if (!SHAPE.matcher(value).matches()) {
      throw InvalidValue.of("a validation code has 64 lower-case hex digits", "校验码为64位小写十六进制数字");
    }
  }

  @Override
  public String toString() {
    return value;
  }

  /** Adds up a code while the rows pass by. */
  public static final class Sum {

    private final MessageDigest digest;

    public Sum() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
      line(FIRST_LINE);
    }

    /** Adds the next row, in order of row number. */
    public void row(ContentHash content) {
      line(content.value());
    }

    /** The code of all rows that were added; the sum begins anew. */
    public ValidationCode code() {
      return new ValidationCode(HexFormat.of().formatHex(digest.digest()));
    }

    private void line(String text) {
      digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
