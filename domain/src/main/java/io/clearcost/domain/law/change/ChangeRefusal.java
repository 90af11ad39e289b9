package io.clearcost.domain.law.change;

import io.clearcost.domain.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a change may not be.
 *
 * @param reason why, for machines
 * @param sentence why, for people; in English it holds every fact
 * @param facts by name
 */
public record ChangeRefusal(Reason reason, Text sentence, Map<String, String> facts) {

  /** Why a change may not be. */
  public enum Reason {
    /** The question has one answer; there is nothing to choose. */
    READING_NOT_OPEN,
    /** It would hold for days before its approval. */
    RETROACTIVE,
    /** It would allow what the law forbids. */
    LOOSER_THAN_THE_LAW,
    /** The publication does not come after the last one known. */
    LPR_OUT_OF_ORDER,
    /** The publication is of a day that is yet to come. */
    LPR_IN_THE_FUTURE,
    /** No publication of the whole history looks like that. */
    LPR_IMPLAUSIBLE,
    /** The register holds another entry of the same institution and day. */
    REGISTER_CONTRADICTED,
    /** The register holds all of it already. */
    REGISTER_UNCHANGED,
    /** Decisions on record keep their lender; there is no effect to show. */
    REGISTER_TURNS_NOTHING,
    /** Who proposed it cannot approve it. */
    SAME_PERSON,
    /** It was decided before. */
    ALREADY_DECIDED
  }

  public ChangeRefusal {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
