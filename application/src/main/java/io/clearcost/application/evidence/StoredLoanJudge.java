package io.clearcost.application.evidence;

import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.LogSelection;
import io.clearcost.domain.evidence.LoggedLoan;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Holds stored loans against hypotheses, of those whose decisions the caller may read. */
public final class StoredLoanJudge {

  private final DecisionLog decisions;
  private final LoanJudge judge;
  private final ApprovedLaw approvedLaw;
  private final InstitutionRegister institutions;

  public StoredLoanJudge(
      DecisionLog decisions,
      LoanJudge judge,
      ApprovedLaw approvedLaw,
      InstitutionRegister institutions) {
    this.decisions = decisions;
    this.judge = judge;
    this.approvedLaw = approvedLaw;
    this.institutions = institutions;
  }

  /** What is known of the law. */
  ApprovedLaw approvedLaw() {
    return approvedLaw;
  }

  /**
   * What a hypothesis does to the loans in the log, each by the latest decision on its reference;
   * empty when the caller may read no decision of what was asked for.
   *
   * @param institution only loans of this institution
   * @param from only disbursed on this day or later
   */
  Optional<Effects> all(
      Hypothesis hypothesis,
      Optional<InstitutionId> institution,
      Optional<LocalDate> from,
      Caller caller) {
    return visible(
        new LogSelection(institution, Optional.empty(), from, true),
        caller,
        selection -> effects(LogWalk.overLoans(decisions, selection), hypothesis));
  }

  /**
   * What a hypothesis does to decisions as they are recorded; empty when the caller may read none
   * of what was asked for.
   *
   * @param from only of loans disbursed on this day or later
   * @param after the place after which to begin; empty for what comes from now on
   */
  Optional<Effects> following(
      Hypothesis hypothesis,
      Optional<InstitutionId> institution,
      LocalDate from,
      OptionalLong after,
      Caller caller) {
    return visible(
        new LogSelection(institution, Optional.empty(), Optional.of(from), false),
        caller,
        selection -> effects(LogWalk.followingLoans(decisions, selection, after), hypothesis));
  }

  private static Optional<Effects> visible(
      LogSelection selection, Caller caller, Function<LogSelection, Effects> effects) {
    return Visibility.of(
        selection.institution(),
        caller,
        () -> Optional.of(effects.apply(selection)),
        only -> Optional.of(effects.apply(selection.of(only))),
        Optional::empty);
  }

  private Effects effects(LogWalk<LoggedLoan> walk, Hypothesis hypothesis) {
    return new Effects(walk, hypothesis, judge, approvedLaw, institutions);
  }
}
