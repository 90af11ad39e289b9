package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.party.InstitutionId;
import java.util.Optional;

/**
 * What ties a loan to another one.
 *
 * @param kind what the loan is to the other one
 * @param loan the name of the other one at its lender
 * @param institution the lender of the other one; empty for the same lender
 */
public record LoanLink(Kind kind, LoanReference loan, Optional<InstitutionId> institution) {

  /** What a loan is to another one. */
  public enum Kind {
    /** It follows on the other one, which was repaid (续贷). */
    RENEWS,
    /** Its money repaid the other one (借新还旧). */
    REFINANCES,
    /** It is the other one with a later end (展期). */
    EXTENDS,
    /** Both are parts of one deal. */
    SAME_DEAL
  }
}
