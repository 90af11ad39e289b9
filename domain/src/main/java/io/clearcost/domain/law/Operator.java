package io.clearcost.domain.law;

/** How a rule demands that what is measured stands to its limit. */
public enum Operator {
  /** ≤ (不超过, 以内, 不高于). */
  AT_MOST,
  /** ≥ (不低于, 不少于). */
  AT_LEAST
}
