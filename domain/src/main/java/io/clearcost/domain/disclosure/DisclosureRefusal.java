package io.clearcost.domain.disclosure;

import io.clearcost.domain.text.NamedFacts;
import io.clearcost.domain.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a sheet is not made, not confirmed, or not signed upon.
 *
 * @param reason why, for machines
 * @param sentence why, for people; in English it holds every fact
 * @param facts by name
 */
public record DisclosureRefusal(Reason reason, Text sentence, Map<String, String> facts) {

  /** Why something may not be. */
  public enum Reason {
    /** The loan may not be made, so there is nothing to show. */
    LOAN_FORBIDDEN,
    /** The same sheet says two things. */
    CONTRADICTORY,
    /** A later version has taken its place. */
    SUPERSEDED,
    /** Its day is over. */
    EXPIRED,
    /** Nobody has shown it yet. */
    NOT_SHOWN,
    /** Another content was confirmed. */
    OTHER_CONTENT,
    /** It is said to have happened before what has to come first. */
    CLOCK_WENT_BACK,
    /** It is said to happen later than now. */
    IN_THE_FUTURE,
    /** It was not open long enough to be read. */
    READ_TOO_BRIEFLY,
    /** It was confirmed before, otherwise. */
    ALREADY_ACKNOWLEDGED,
    /** The borrower has not confirmed it. */
    NOT_ACKNOWLEDGED,
    /** It was confirmed when the contract was signed or later. */
    NOT_BEFORE_SIGNING
  }

  public DisclosureRefusal {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /**
   * A refusal whose sentence names its facts in their order.
   *
   * @param text has a place for each fact
   * @param namesAndValues the facts, name and value in turn
   */
  static DisclosureRefusal of(Reason reason, Text text, Object... namesAndValues) {
    NamedFacts facts = NamedFacts.of(namesAndValues);
    return new DisclosureRefusal(reason, facts.in(text), facts.byName());
  }
}
