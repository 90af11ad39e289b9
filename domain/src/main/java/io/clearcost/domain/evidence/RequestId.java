package io.clearcost.domain.evidence;

/**
 * Makes a command repeatable; unique for each institution.
 *
 * @param value 1 to {@value #LONGEST} characters, not blank
 */
public record RequestId(String value) {

  public static final int LONGEST = 100;

  public RequestId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a request id has 1 to " + LONGEST + " characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
