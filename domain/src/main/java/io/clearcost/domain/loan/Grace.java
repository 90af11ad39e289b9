package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;

/**
 * Instalments at the start that repay no principal (宽限期).
 *
 * @param count how many, at least 1 and fewer than there are
 * @param kind what becomes of their interest
 */
public record Grace(int count, Kind kind) {

  /** What becomes of the interest of a grace period. */
  public enum Kind {
    /** It is paid when it falls due (只付息). */
    INTEREST_ONLY,
    /** It adds up without interest on it and is paid before principal from the next instalment. */
    DEFERRED,
    /** None runs, and nothing falls due (免息). */
    INTEREST_FREE
  }

  public Grace {
    if (count < 1) {
      throw InvalidValue.of(
          "a grace period is at least 1 instalment, not %d", "宽限期至少为1期，不能是%d", count);
    }
  }
}
