package io.clearcost.domain.evidence;

import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.InstitutionId;

/**
 * What a caller asked the gate about. Two requests are the same when their applications are equal.
 *
 * @param institution the lending institution
 * @param reference the caller's own name for the loan
 * @param offer the loan as handed in
 * @param milestone where the loan stands
 * @param circumstances what is told of it besides its money
 */
public record LoanApplication(
    InstitutionId institution,
    LoanReference reference,
    LoanOffer offer,
    Milestone milestone,
    LoanCircumstances circumstances) {

  /** A loan of which only the price is known. */
  public LoanApplication(InstitutionId institution, LoanReference reference, LoanOffer offer) {
    this(institution, reference, offer, Milestone.QUOTE, LoanCircumstances.NONE);
  }
}
