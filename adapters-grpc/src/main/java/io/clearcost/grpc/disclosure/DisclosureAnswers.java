package io.clearcost.grpc.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome;
import io.clearcost.application.disclosure.DisclosureOutcome.Subject;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureRefusal;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import java.util.List;
import java.util.function.Function;

/**
 * What each outcome is on the wire.
 *
 * @param <V> what is answered when all is well
 * @param <M> what is made of it
 */
record DisclosureAnswers<V, M>(Function<V, Reply<M>> reply)
    implements DisclosureOutcome.Cases<V, Reply<M>> {

  @Override
  public Reply<M> answered(V value) {
    return reply.apply(value);
  }

  @Override
  public Reply<M> notFound(Subject subject, String id) {
    return Reply.refused(
        switch (subject) {
          case DISCLOSURE -> new Refusal.DisclosureNotFound(new DisclosureId(id));
          case DECISION -> new Refusal.DecisionNotFound(new DecisionId(id));
        });
  }

  @Override
  public Reply<M> notPermitted(InstitutionId institution) {
    return Reply.refused(new Refusal.NotPermitted(institution));
  }

  @Override
  public Reply<M> incomplete(List<MissingFact> missing) {
    return Reply.refused(new Refusal.DisclosureIncomplete(missing));
  }

  @Override
  public Reply<M> refused(DisclosureRefusal refusal) {
    return Reply.refused(new Refusal.DisclosureRefused(refusal));
  }

  @Override
  public Reply<M> requestIdReused(RequestId requestId, String earlier) {
    return Reply.refused(
        new Refusal.DisclosureRequestIdReused(requestId, new DisclosureId(earlier)));
  }
}
