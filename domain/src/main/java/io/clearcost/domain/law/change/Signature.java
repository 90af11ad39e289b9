package io.clearcost.domain.law.change;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.text.InvalidValue;
import java.time.Instant;

/**
 * A person's word on a change.
 *
 * @param caller who, with the institution and the roles of that day
 * @param requestId makes the command repeatable, 1 to {@value #LONGEST_REQUEST_ID} characters;
 *     unique among the proposals of a person, and among the verdicts
 * @param at when, to the microsecond
 * @param why 1 to {@value #LONGEST_WHY} characters, not blank
 */
public record Signature(Caller caller, String requestId, Instant at, String why) {

  public static final int LONGEST_REQUEST_ID = 100;
  public static final int LONGEST_WHY = 1_000;

  public Signature {
    if (requestId.isBlank() || requestId.length() > LONGEST_REQUEST_ID) {
      throw InvalidValue.of(
          "a request id has 1 to %d characters", "请求编号为1至%d个字符", LONGEST_REQUEST_ID);
    }
    if (why.isBlank() || why.length() > LONGEST_WHY) {
      throw InvalidValue.of("a reason has 1 to %d characters", "理由为1至%d个字符", LONGEST_WHY);
    }
  }

  /** Whether this is the word of {@code person}; names that differ in case only are one person. */
  public boolean isOf(String person) {
    return caller.person().equalsIgnoreCase(person);
  }
}
