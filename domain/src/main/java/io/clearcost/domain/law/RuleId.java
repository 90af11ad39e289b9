package io.clearcost.domain.law;

import java.util.regex.Pattern;

/**
 * Identifies a rule in Java, database, proto and documents; obeys the pattern of {@code
 * ErrorInfo.reason}.
 *
 * @param value UPPER_SNAKE, at most 63 characters, e.g. {@code ALN_A06_P2_COST_ABOVE_HARD_CAP}: the
 *     assisted-lending notice, 六, second paragraph
 */
public record RuleId(String value) implements Comparable<RuleId> {

  public static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{1,61}[A-Z0-9]");

  public RuleId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a rule id: " + value);
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
