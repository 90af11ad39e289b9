package io.clearcost.application.evidence;

import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.JudgementDifference;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What came of judging a stored application again. */
public sealed interface Rejudgement {

  /** What was known of the law: what was approved by this instant. */
  Instant known();

  /** Whether the same came of it, in every part. */
  boolean isIdentical();

  <R> R fold(Function<Judged, R> judged, Function<NotJudged, R> notJudged);

  /**
   * A verdict.
   *
   * @param judgement the judgement
   * @param difference in what it differs from the stored one
   */
  record Judged(Instant known, Judgement judgement, JudgementDifference difference)
      implements Rejudgement {
    @Override
    public boolean isIdentical() {
      return difference.isEmpty();
    }

    @Override
    public <R> R fold(Function<Judged, R> judged, Function<NotJudged, R> notJudged) {
      return judged.apply(this);
    }
  }

  /** No verdict, where there was one. */
  record NotJudged(Instant known, Reason reason) implements Rejudgement {

    /** Why there is none. */
    public enum Reason {
      /** The cash flows have not exactly one rate. */
      NO_RATE,
      /** No rule says what some charges are. */
      CHARGE_NOT_MAPPED,
      /** No rule for the kind of lender is in force on the day. */
      NOT_IN_FORCE
    }

    @Override
    public boolean isIdentical() {
      return false;
    }

    @Override
    public <R> R fold(Function<Judged, R> judged, Function<NotJudged, R> notJudged) {
      return notJudged.apply(this);
    }
  }

  /** The verdict, if there is one. */
  default Optional<Judged> verdict() {
    return fold(Optional::of, none -> Optional.empty());
  }
}
