package io.clearcost.domain.law;

import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What one rule found about one loan. */
public sealed interface Finding {

  About about();

  /** What this finding alone demands. */
  Outcome outcome();

  default RuleId rule() {
    return about().rule();
  }

  default LegalBasis basis() {
    return about().basis();
  }

  /** What was measured against what, where there was something to compare. */
  default Optional<Measurement> measurement() {
    return Optional.empty();
  }

  /** The cost against its limit, where that was compared. */
  default Optional<Measurement.OfCost> cost() {
    return measurement().flatMap(Measurement::cost);
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
   * What every finding says.
   *
   * @param rule the rule that found it
   * @param basis the passage that the rule carries out
   * @param explanation one sentence with the figures
   * @param facts the facts it rests on; none in decisions of old
   */
  record About(RuleId rule, LegalBasis basis, Text explanation, List<Fact> facts) {
    public About {
      facts = List.copyOf(facts);
    }
  }

  /**
   * The rule applies and is kept.
   *
   * @param measured what was measured, if there was something to compare
   * @param consequence what a breach would have demanded
   * @param caveats facts to be taken with care; any of them turns PASS into WARN
   */
  record Satisfied(
      About about, Optional<Measurement> measured, Outcome consequence, List<Caveat> caveats)
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
      return measured;
    }

    @Override
    public Outcome outcomeUnder(RateConvention convention) {
      return turns(this, convention) ? consequence : outcome();
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
   * @param measured what was measured, if there was something to compare
   * @param outcome what the breach demands
   * @param hint what would keep the rule
   * @param remedy which changes of the payments would, where that was looked for
   * @param caveats facts to be taken with care
   */
  record Breached(
      About about,
      Optional<Measurement> measured,
      Outcome outcome,
      Text hint,
      Optional<Remedy> remedy,
      List<Caveat> caveats)
      implements Finding {
    public Breached {
      caveats = List.copyOf(caveats);
    }

    /** The same with changes that would keep the rule. */
    public Breached with(Remedy found) {
      return new Breached(about, measured, outcome, hint, Optional.of(found), caveats);
    }

    @Override
    public Optional<Measurement> measurement() {
      return measured;
    }

    @Override
    public Outcome outcomeUnder(RateConvention convention) {
      return turns(this, convention) ? (caveats.isEmpty() ? Outcome.PASS : Outcome.WARN) : outcome;
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

  private static boolean turns(Finding finding, RateConvention convention) {
    return finding.cost().map(cost -> cost.turning().contains(convention)).orElse(false);
  }

  /** The rule does not speak about this loan. */
  record NotApplicable(About about) implements Finding {
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
   * @param missing the facts
   */
  record Undetermined(About about, List<MissingFact> missing) implements Finding {
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
