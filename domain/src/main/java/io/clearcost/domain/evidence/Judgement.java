package io.clearcost.domain.evidence;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.gate.GateDecision;
import io.clearcost.domain.gate.SheetOnRecord;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.party.Institution;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A verdict with everything it rests on.
 *
 * @param application what was asked
 * @param institution the lending institution as the register held it on {@code asOf}
 * @param asOf the day whose law was applied: the day of disbursement
 * @param readings the answers to open questions that held for the institution on {@code asOf}
 * @param cost the cost that was judged
 * @param sheet what the log of disclosures held of the loan; empty where it held nothing
 * @param verdict the outcome and every finding
 * @param ruleBookVersion the rule book that judged
 */
public record Judgement(
    LoanApplication application,
    Institution institution,
    LocalDate asOf,
    Readings readings,
    ComprehensiveFinancingCost cost,
    Optional<SheetOnRecord> sheet,
    GateDecision verdict,
    String ruleBookVersion) {

  /** A verdict on a loan without a sheet on record. */
  public Judgement(
      LoanApplication application,
      Institution institution,
      LocalDate asOf,
      Readings readings,
      ComprehensiveFinancingCost cost,
      GateDecision verdict,
      String ruleBookVersion) {
    this(
        application, institution, asOf, readings, cost, Optional.empty(), verdict, ruleBookVersion);
  }
}
