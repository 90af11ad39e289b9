package io.clearcost.domain.law.change;

/** What an institution may limit more strictly than the law. */
public enum LimitKind {
  /** The annual comprehensive financing cost of a loan. */
  COST_CAP
}
