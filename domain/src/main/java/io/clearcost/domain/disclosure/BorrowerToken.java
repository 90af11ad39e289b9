package io.clearcost.domain.disclosure;

import java.util.regex.Pattern;

/**
 * Stands for a borrower whom only the lender can name.
 *
 * @param value 1 to {@value #LONGEST} characters of A–Z, a–z, 0–9, "_", "-", "." and ":"; what has
 *     the shape of an identity card or mobile telephone number is refused, for no such number is
 *     kept
 */
public record BorrowerToken(String value) {

  public static final int LONGEST = 100;

  public static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.:-]{1," + LONGEST + "}");

  private static final Pattern PERSONAL = Pattern.compile("1[0-9]{10}|[0-9]{15}|[0-9]{17}[0-9Xx]");

  public BorrowerToken {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a borrower token has 1 to " + LONGEST + " characters of A-Z, a-z, 0-9, _, -, . and :");
    }
    if (isPersonal(value)) {
      throw new IllegalArgumentException(
          "a borrower token is not a telephone or identity card number");
    }
  }

  /** Whether a text has the shape of an identity card or mobile telephone number. */
  public static boolean isPersonal(String text) {
    return PERSONAL.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
