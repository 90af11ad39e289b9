package io.clearcost.domain.law.change;

/** What a proposal can come to. */
public enum Ruling {
  APPROVED,
  /** Refused by another person, or withdrawn by the one who proposed it. */
  REJECTED
}
