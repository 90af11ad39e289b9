package io.clearcost.domain.evidence;

import io.clearcost.domain.text.InvalidValue;

/**
 * The caller's own name for a loan; carries no personal data.
 *
 * @param value 1 to {@value #LONGEST} characters, not blank
 */
public record LoanReference(String value) {

  public static final int LONGEST = 100;

  public LoanReference {
    if (value.isBlank() || value.length() > LONGEST) {
      throw InvalidValue.of("a loan reference has 1 to %d characters", "贷款编号为1至%d个字符", LONGEST);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
