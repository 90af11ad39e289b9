package io.clearcost.application.law;

import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeRefusal;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.RecordedChange;

/** What came of proposing or deciding a change of law. */
public sealed interface ChangeOutcome {

  <R> R fold(Cases<R> cases);

  /** Whether the change is on record. */
  default boolean isRecorded() {
    return false;
  }

  /** It is on record, now or from an earlier call with the same request id, as it now stands. */
  record Recorded(RecordedChange change) implements ChangeOutcome {
    @Override
    public boolean isRecorded() {
      return true;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.recorded(this);
    }
  }

  /** There is no such change that the caller may see. */
  record NotFound(ChangeId change) implements ChangeOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notFound(this);
    }
  }

  /** The caller may not propose or decide such a change. */
  record NotPermitted(LawChange change) implements ChangeOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notPermitted(this);
    }
  }

  /** The change may not be. */
  record Refused(ChangeRefusal refusal) implements ChangeOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.refused(this);
    }
  }

  /** The request id was used with other content. */
  record RequestIdReused(String requestId, ChangeId earlier) implements ChangeOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.requestIdReused(this);
    }
  }

  /** One answer for each variant. */
  interface Cases<R> {
    R recorded(Recorded outcome);

    R notFound(NotFound outcome);

    R notPermitted(NotPermitted outcome);

    R refused(Refused outcome);

    R requestIdReused(RequestIdReused outcome);
  }
}
