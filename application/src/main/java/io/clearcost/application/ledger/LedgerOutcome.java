package io.clearcost.application.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.party.InstitutionId;
import java.time.LocalDate;

/**
 * What came of a question or command about the ledger.
 *
 * @param <V> what is answered when all is well
 */
public sealed interface LedgerOutcome<V> {

  <R> R fold(Cases<V, R> cases);

  /** The answer; of a command, now or from an earlier call with the same request id. */
  record Answered<V>(V value) implements LedgerOutcome<V> {
    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.answered(value);
    }
  }

  /** There is no such intake that the caller may see. */
  record IntakeNotFound<V>(IntakeId id) implements LedgerOutcome<V> {
    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.intakeNotFound(id);
    }
  }

  /** There is no such loan that the caller may see, or none by then. */
  record LoanNotFound<V>(InstitutionId institution, LoanReference loan)
      implements LedgerOutcome<V> {
    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.loanNotFound(institution, loan);
    }
  }

  /** The caller may read about loans of this institution, and no more. */
  record NotPermitted<V>(InstitutionId institution) implements LedgerOutcome<V> {
    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.notPermitted(institution);
    }
  }

  /** The register does not know the institution on that day. */
  record UnknownInstitution<V>(InstitutionId institution, LocalDate asOf)
      implements LedgerOutcome<V> {
    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.unknownInstitution(institution, asOf);
    }
  }

  /** The intake was ended otherwise before. */
  record NotOpen<V>(IntakeId id, IntakeEnd.Kind end) implements LedgerOutcome<V> {
    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.notOpen(id, end);
    }
  }

  /** The request id was used with other content. */
  record RequestIdReused<V>(RequestId requestId, IntakeId earlier) implements LedgerOutcome<V> {
    @Override
    public <R> R fold(Cases<V, R> cases) {
      return cases.requestIdReused(requestId, earlier);
    }
  }

  /** One answer for each variant. */
  interface Cases<V, R> {
    R answered(V value);

    R intakeNotFound(IntakeId id);

    R loanNotFound(InstitutionId institution, LoanReference loan);

    R notPermitted(InstitutionId institution);

    R unknownInstitution(InstitutionId institution, LocalDate asOf);

    R notOpen(IntakeId id, IntakeEnd.Kind end);

    R requestIdReused(RequestId requestId, IntakeId earlier);
  }
}
