package io.clearcost.domain.evidence;

import io.clearcost.domain.text.InvalidValue;

/**
 * The version of a disclosure on which a loan is said to rest. Whether there is one, and what
 * became of it, the log of disclosures says and not the lender.
 *
 * @param id as the lender names it, 1 to {@value #LONGEST} characters
 */
public record ClaimedDisclosure(String id) {

  public static final int LONGEST = 100;

  public ClaimedDisclosure {
    if (id.isBlank() || id.length() > LONGEST) {
      throw InvalidValue.of("a disclosure id has 1 to %d characters", "明示编号为1至%d个字符", LONGEST);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
