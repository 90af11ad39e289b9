package io.clearcost.domain.rate;

/**
 * On which side of a limit a value lies. 超过 is {@link #ABOVE}; 以内, 不超过 and 不高于 are the other two.
 */
public enum Side {
  BELOW,
  AT,
  ABOVE;

  /** Whether the limit is exceeded (超过). */
  public boolean exceeds() {
    return this == ABOVE;
  }
}
