package io.clearcost.domain.ledger;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.text.InvalidValue;
import java.time.Instant;

/**
 * Why the warnings of one check are true nevertheless.
 *
 * @param check the check that warned
 * @param text why, 1 to {@value #LONGEST} characters
 * @param at when it was filed
 * @param caller who filed it
 */
public record Explanation(CheckId check, String text, Instant at, Caller caller) {

  public static final int LONGEST = 2_000;

  public Explanation {
    if (text.isBlank() || text.length() > LONGEST) {
      throw InvalidValue.of("an explanation has 1 to %s characters", "说明为1至%s个字符", LONGEST);
    }
  }
}
