package io.clearcost.domain.law;

/** Force of a passage. */
public enum LegalForce {
  CLAUSE,
  /** 问答. */
  OFFICIAL_ANSWER,
  /** A passage of another instrument that the clause refers to. */
  REFERENCED_INSTRUMENT
}
