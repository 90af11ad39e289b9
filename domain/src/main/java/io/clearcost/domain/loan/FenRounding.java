package io.clearcost.domain.loan;

import java.math.RoundingMode;

/** How an instalment, a share of principal or the interest of a period becomes whole fen. */
public enum FenRounding {
  HALF_UP(RoundingMode.HALF_UP),
  /** Away from zero. */
  UP(RoundingMode.UP),
  /** Towards zero. */
  DOWN(RoundingMode.DOWN),
  /** To the nearest, a half to the even fen. */
  HALF_EVEN(RoundingMode.HALF_EVEN);

  private final RoundingMode mode;

  FenRounding(RoundingMode mode) {
    this.mode = mode;
  }

  public RoundingMode mode() {
    return mode;
  }
}
