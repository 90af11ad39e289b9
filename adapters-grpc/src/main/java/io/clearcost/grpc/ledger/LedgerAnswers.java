package io.clearcost.grpc.ledger;

import io.clearcost.application.ledger.LedgerOutcome;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What each outcome is on the wire.
 *
 * @param <V> what is answered when all is well
 * @param <M> what is made of it
 */
record LedgerAnswers<V, M>(Function<V, Reply<M>> reply)
    implements LedgerOutcome.Cases<V, Reply<M>> {

  @Override
  public Reply<M> answered(V value) {
    return reply.apply(value);
  }

  @Override
  public Reply<M> intakeNotFound(IntakeId id) {
    return Reply.refused(new Refusal.IntakeNotFound(id));
  }

  @Override
  public Reply<M> loanNotFound(InstitutionId institution, LoanReference loan) {
    return Reply.refused(new Refusal.LoanNotFound(institution, loan));
  }

  @Override
  public Reply<M> notPermitted(InstitutionId institution) {
    return Reply.refused(new Refusal.NotPermitted(institution));
  }

  @Override
  public Reply<M> unknownInstitution(InstitutionId institution, LocalDate asOf) {
    return Reply.refused(new Refusal.UnknownInstitution(institution, asOf));
  }

  @Override
  public Reply<M> notOpen(IntakeId id, IntakeEnd.Kind end) {
    return Reply.refused(new Refusal.IntakeNotOpen(id, end));
  }

  @Override
  public Reply<M> requestIdReused(RequestId requestId, IntakeId earlier) {
    return Reply.refused(new Refusal.IntakeRequestIdReused(requestId, earlier));
  }
}
