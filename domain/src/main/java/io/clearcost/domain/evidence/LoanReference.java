package io.clearcost.domain.evidence;

/**
 * The caller's own name for a loan; carries no personal data.
 *
 * @param value 1 to {@value #LONGEST} characters, not blank
 */
public record LoanReference(String value) {

  public static final int LONGEST = 100;

  public LoanReference {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a loan reference has 1 to " + LONGEST + " characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
