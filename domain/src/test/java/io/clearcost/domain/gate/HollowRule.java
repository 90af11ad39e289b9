package io.clearcost.domain.gate;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cap of banks, gone wrong: it gives one answer about every loan.
 *
 * @param always the answer
 * @param inForce when it is in force
 */
record HollowRule(Answer always, EffectivePeriod inForce) implements LoanRule {

  private static final LoanRule SOUND = CostMustNotExceedHardCap.FOR_BANKS;

  /** What it answers. */
  enum Answer {
    KEPT,
    BROKEN,
    NOT_APPLICABLE,
    UNDETERMINED
  }

  HollowRule(Answer always) {
    this(always, SOUND.inForce());
  }

  @Override
  public RuleId id() {
    return new RuleId("TEST_HOLLOW");
  }

  @Override
  public LegalBasis basis() {
    return SOUND.basis();
  }

  @Override
  public Set<LenderKind> lenderKinds() {
    return SOUND.lenderKinds();
  }

  @Override
  public Set<Milestone> milestones() {
    return SOUND.milestones();
  }

  @Override
  public Text summary() {
    return SOUND.summary();
  }

  @Override
  public Witness witness(LocalDate day) {
    return SOUND.witness(day);
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    Finding.About about = loan.about(this, summary(), List.of());
    return switch (always) {
      case KEPT -> new Finding.Satisfied(about, Optional.empty(), consequence(), List.of());
      case BROKEN ->
          new Finding.Breached(
              about, Optional.empty(), consequence(), summary(), Optional.empty(), List.of());
      case NOT_APPLICABLE -> new Finding.NotApplicable(about);
      case UNDETERMINED -> loan.undetermined(this, List.of(LoanFact.PURPOSE));
    };
  }
}
