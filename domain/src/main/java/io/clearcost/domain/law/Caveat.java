package io.clearcost.domain.law;

import io.clearcost.domain.text.Text;

/**
 * A fact to be taken with care.
 *
 * @param code what it is about
 * @param text one sentence with the figures
 */
public record Caveat(Code code, Text text) {

  /** What a caveat is about. */
  public enum Code {
    /** The LPR history ends so early that a later publication must exist. */
    LPR_HISTORY_OUTDATED,
    /** The cost is above the limit, but only by the rounding of payments to the fen. */
    WITHIN_ROUNDING,
    /** What the lender tells is not what is on record; the record counts. */
    TOLD_OTHERWISE
  }
}
