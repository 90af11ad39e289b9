package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.text.NamedFacts;
import io.clearcost.domain.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that a told sheet says against itself.
 *
 * @param kind what
 * @param path the figure or line that it shows at
 * @param sentence for people; it holds every fact
 * @param facts by name
 */
public record SheetContradiction(Kind kind, String path, Text sentence, Map<String, String> facts) {

  /** What a sheet can say against itself. */
  public enum Kind {
    /** The parts of a row do not add up to its total. */
    ROW_DOES_NOT_ADD_UP,
    /** The rows do not add up to a total of the plan. */
    COLUMN_DOES_NOT_ADD_UP,
    /** The rows do not repay the principal. */
    PRINCIPAL_NOT_REPAID,
    /** What is received is not the principal less what the plan keeps back. */
    RECEIVED_NOT_EXPLAINED,
    /** What the items add to the cost is not the cost. */
    INCREMENTS_DO_NOT_ADD_UP,
    /** The items' own rates do not add up to the cost of the enterprise form. */
    OWN_RATES_DO_NOT_ADD_UP,
    /** The plan charges what no line explains. */
    CHARGE_NOT_ON_SHEET,
    /** A line that the plan never charges. */
    LINE_NEVER_CHARGED,
    /** The whole costs less than the interest. */
    COST_BELOW_LOAN_RATE
  }

  public SheetContradiction {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** With facts given as name and value in turn, in the order of the sentence. */
  static SheetContradiction of(Kind kind, String path, Text sentence, Object... facts) {
    NamedFacts named = NamedFacts.of(facts);
    return new SheetContradiction(kind, path, named.in(sentence), named.byName());
  }
}
