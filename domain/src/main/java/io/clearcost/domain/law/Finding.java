package io.clearcost.domain.law;

import io.clearcost.domain.rate.RateConvention;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What one rule found about one loan. */
public sealed interface Finding {

  RuleId rule();

  LegalBasis basis();

  /** What this finding alone demands. */
  Outcome outcome();

  /** One English sentence with the figures. */
  String explanation();

  /** What was measured against what, where there was something to compare. */
  default Optional<Measurement> measurement() {
    return Optional.empty();
  }

  /** What this finding would demand if {@code convention} decided. */
  default Outcome outcomeUnder(RateConvention convention) {
    return outcome();
  }

  <R> R fold(
      Function<Satisfied, R> satisfied,
      Function<Breached, R> breached,
      Function<NotApplicable, R> notApplicable,
      Function<Undetermined, R> undetermined);

  /**
   * The rule applies and is kept.
   *
   * @param measured what was measured
   * @param consequence what a breach would have demanded
   * @param caveats facts to be taken with care; any of them turns PASS into WARN
   */
  record Satisfied(
      RuleId rule,
      LegalBasis basis,
      Measurement measured,
      Outcome consequence,
      List<Caveat> caveats,
      String explanation)
      implements Finding {
    public Satisfied {
      caveats = List.copyOf(caveats);
    }

    @Override
    public Outcome outcome() {
      return caveats.isEmpty() ? Outcome.PASS : Outcome.WARN;
    }

    @Override
    public Optional<Measurement> measurement() {
      return Optional.of(measured);
    }

    @Override
    public Outcome outcomeUnder(RateConvention convention) {
      return measured.turning().contains(convention) ? consequence : outcome();
    }

    @Override
    public <R> R fold(
        Function<Satisfied, R> satisfied,
        Function<Breached, R> breached,
        Function<NotApplicable, R> notApplicable,
        Function<Undetermined, R> undetermined) {
      return satisfied.apply(this);
    }
  }

  /**
   * The rule applies and is broken.
   *
   * @param measured what was measured
   * @param outcome what the breach demands
   * @param remedy what would have to change, where that was looked for
   * @param caveats facts to be taken with care
   */
  record Breached(
      RuleId rule,
      LegalBasis basis,
      Measurement measured,
      Outcome outcome,
      Optional<Remedy> remedy,
      List<Caveat> caveats,
      String explanation)
      implements Finding {
    public Breached {
      caveats = List.copyOf(caveats);
    }

    /** The same with what would have to change. */
    public Breached with(Remedy found) {
      return new Breached(rule, basis, measured, outcome, Optional.of(found), caveats, explanation);
    }

    @Override
    public Optional<Measurement> measurement() {
      return Optional.of(measured);
    }

    @Override
    public Outcome outcomeUnder(RateConvention convention) {
      boolean turns = measured.turning().contains(convention);
      return turns ? (caveats.isEmpty() ? Outcome.PASS : Outcome.WARN) : outcome;
    }

    @Override
    public <R> R fold(
        Function<Satisfied, R> satisfied,
        Function<Breached, R> breached,
        Function<NotApplicable, R> notApplicable,
        Function<Undetermined, R> undetermined) {
      return breached.apply(this);
    }
  }

  /** The rule does not speak about this loan. */
  record NotApplicable(RuleId rule, LegalBasis basis, String explanation) implements Finding {
    @Override
    public Outcome outcome() {
      return Outcome.PASS;
    }

    @Override
    public <R> R fold(
        Function<Satisfied, R> satisfied,
        Function<Breached, R> breached,
        Function<NotApplicable, R> notApplicable,
        Function<Undetermined, R> undetermined) {
      return notApplicable.apply(this);
    }
  }

  /**
   * A fact is missing; a missing fact never permits.
   *
   * @param missing the facts, one sentence each
   */
  record Undetermined(RuleId rule, LegalBasis basis, List<String> missing, String explanation)
      implements Finding {
    public Undetermined {
      missing = List.copyOf(missing);
    }

    @Override
    public Outcome outcome() {
      return Outcome.ERROR;
    }

    @Override
    public <R> R fold(
        Function<Satisfied, R> satisfied,
        Function<Breached, R> breached,
        Function<NotApplicable, R> notApplicable,
        Function<Undetermined, R> undetermined) {
      return undetermined.apply(this);
    }
  }
}
