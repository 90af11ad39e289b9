package io.clearcost.application.disclosure;

import io.clearcost.domain.disclosure.DisclosureRefusal;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.party.InstitutionId;
import java.util.List;

/**
 * What came of a question or command about a disclosure.
 *
 * @param <V> what is answered when all is well
 */
public sealed interface DisclosureOutcome<V> {

  <R> R fold(Cases<V, R> cases);

  /** The answer; of a command, now or from an earlier call with the same request id. */
  record Answered<V>(V value) implements DisclosureOutcome<V> {

    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.answered(value);
    }
  }

  /**
   * There is nothing of that name that the caller may see.
   *
   * @param subject what was asked for: a disclosure or a decision
   * @param id its identifier
   */
  record NotFound<V>(Subject subject, String id) implements DisclosureOutcome<V> {

    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.notFound(subject, id);
    }
  }

  /** What may not be found. */
  enum Subject {
    DISCLOSURE,
    DECISION
  }

  /** The caller may read about loans of this institution, and no more. */
  record NotPermitted<V>(InstitutionId institution) implements DisclosureOutcome<V> {

    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.notPermitted(institution);
    }
  }

  /**
   * The borrower would not be told everything.
   *
   * @param missing all that is missing
   */
  record Incomplete<V>(List<MissingFact> missing) implements DisclosureOutcome<V> {

    public Incomplete {
      missing = List.copyOf(missing);
    }

    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.incomplete(missing);
    }
  }

  /** It may not be. */
  record Refused<V>(DisclosureRefusal refusal) implements DisclosureOutcome<V> {

    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.refused(refusal);
    }
  }

  /**
   * The request id was used with other content.
   *
   * @param earlier the disclosure that it led to
   */
  record RequestIdReused<V>(RequestId requestId, String earlier) implements DisclosureOutcome<V> {

    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.requestIdReused(requestId, earlier);
    }
  }

  /** One answer for each variant. */
  interface Cases<V, R> {
    R answered(V value);

    R notFound(Subject subject, String id);

    R notPermitted(InstitutionId institution);

    R incomplete(List<MissingFact> missing);

    R refused(DisclosureRefusal refusal);

    R requestIdReused(RequestId requestId, String earlier);
  }
}
