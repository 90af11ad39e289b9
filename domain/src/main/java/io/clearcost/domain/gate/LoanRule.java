package io.clearcost.domain.gate;

import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Rule;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A rule about single loans of some kinds of lenders. */
public interface LoanRule extends Rule<AssessedLoan> {

  Set<LenderKind> lenderKinds();

  /** The milestones at which it is examined. */
  Set<Milestone> milestones();

  /** The facts that the lender has to tell for it; without one of them it cannot be judged. */
  default List<LoanFact> facts() {
    return List.of();
  }

  /** The dated numbers of the law that it applies. */
  default List<EffectiveDated<LegalNumber>> numbers() {
    return List.of();
  }

  /** Of these numbers those that it applies under some readings. */
  default List<EffectiveDated<LegalNumber>> numbersUnder(Readings readings) {
    return numbers();
  }

  /** The questions on whose answers its finding rests. */
  default List<Reading> readings() {
    return List.of();
  }

  /** Two loans on a day in force that show that the rule can be kept and broken. */
  Witness witness(LocalDate day);

  /**
   * The outcome of {@link #examine}, without the sentences where a rule can do without: every rule
   * is asked about every answer that does not hold, and nobody reads what it would say.
   */
  default Outcome outcome(AssessedLoan loan, LocalDate asOf) {
    return examine(loan, asOf).outcome();
  }

  /** What a breach demands. */
  Outcome consequence();
}
