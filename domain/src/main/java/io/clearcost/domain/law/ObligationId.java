package io.clearcost.domain.law;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a row of the obligation register, in data, documents and tags of tests.
 *
 * <pre>
 *   BANK-06-5    the notice, 六, fifth row          BANK-09-4c   the third of a list in one row
 *   SLC-2-8      the guideline, 二, eighth row      SLC-QA4-6    its 问答四, sixth row
 * </pre>
 *
 * @param value as above
 */
public record ObligationId(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("((?:BANK-\\d\\d|SLC-\\d|SLC-QA[1-9]\\d?))-([1-9]\\d?)([a-z])?");

  public ObligationId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not the id of an obligation: " + value);
    }
  }

  /** Instrument and article, e.g. {@code BANK-06}. */
  public String article() {
    return part(1).orElseThrow();
  }

  /** Whether this is the first row of its article. */
  public boolean isFirst() {
    return number() == 1 && part(3).isEmpty();
  }

  /** Whether this is the next row of the same article: nothing is left out between them. */
  public boolean continues(ObligationId before) {
    if (!article().equals(before.article())) {
      return false;
    }
    String letter = part(3).orElse("");
    if (number() == before.number()) {
      return letter.equals(before.part(3).map(ObligationId::next).orElse("a"));
    }
    return number() == before.number() + 1 && (letter.isEmpty() || letter.equals("a"));
  }

  private int number() {
    return Integer.parseInt(part(2).orElseThrow());
  }

  private static String next(String letter) {
    return String.valueOf((char) (letter.charAt(0) + 1));
  }

  private Optional<String> part(int group) {
    Matcher matcher = SHAPE.matcher(value);
    return matcher.matches() ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
