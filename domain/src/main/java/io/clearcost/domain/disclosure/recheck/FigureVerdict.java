package io.clearcost.domain.disclosure.recheck;

/** What is to be said of one figure of a told sheet. */
public enum FigureVerdict {
  /** It is ours, a rate to the digits printed. */
  AGREES,
  /** It is not ours, and lies within the tolerance. */
  WITHIN_TOLERANCE,
  /** It lies further from ours. */
  WRONG,
  /** It does not stand on the sheet. */
  NOT_STATED,
  /** There is nothing to hold it against; the reason says why. */
  CANNOT_BE_CHECKED
}
