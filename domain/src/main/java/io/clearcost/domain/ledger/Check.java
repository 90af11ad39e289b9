package io.clearcost.domain.ledger;

import io.clearcost.domain.text.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A check of the catalogue.
 *
 * @param id UPPER_SNAKE, begins with the first three letters of its layer
 * @param layer where it stands in the order of checks
 * @param severity what follows from a finding
 * @param facts the names of what its sentence tells, in that order
 * @param sentence what was found, with a place (%s) for every fact
 */
public record Check(String id, Layer layer, Severity severity, List<String> facts, Text sentence) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}(_[A-Z0-9]+)+");

  /** Where a check stands in the order of checks. */
  public enum Layer {
    /** Whether a value can be read at all. */
    SYNTACTIC,
    /** Whether a record can be true. */
    VALIDITY,
    /** Whether a record is likely to be true. */
    QUALITY,
    /** Whether a tape as a whole can be, and is likely to be, true. */
    MACRO
  }

  /** What follows from a finding. */
  public enum Severity {
    /** It has to be mended. */
    ERROR,
    /** It has to be explained before a submission is closed. */
    WARNING
  }

  /** Refuses an id that does not say its layer. */
  public Check {
    facts = List.copyOf(facts);
    if (!SHAPE.matcher(id).matches() || !id.startsWith(layer.name().substring(0, 3))) {
      throw new IllegalArgumentException("not the id of a check of its layer: " + id);
    }
  }
}
