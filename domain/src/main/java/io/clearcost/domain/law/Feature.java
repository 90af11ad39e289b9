package io.clearcost.domain.law;

import java.util.Locale;

/** The nine words that name a package in every layer. */
public enum Feature {
  /** Instruments, passages, dated numbers, readings, this register. */
  LAW,
  /** What a loan costs. */
  COST,
  /** The sheet before signing, and what was disclosed. */
  DISCLOSURE,
  /** The verdict on a loan. */
  GATE,
  /** Loans, plans and flows as they really happen. */
  LEDGER,
  /** Platform operators and credit enhancement providers, list, agreements, partner fees. */
  PARTNER,
  /** Indicators, shares, limits, alerts. */
  MONITORING,
  /** Key list, reduction plans, measures, leads, credit reporting access, annual report. */
  SUPERVISION,
  /** Decisions on record. */
  EVIDENCE;

  /** The word as packages and documents write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
