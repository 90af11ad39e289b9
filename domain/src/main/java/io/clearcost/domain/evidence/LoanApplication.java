package io.clearcost.domain.evidence;

import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.InstitutionId;
import java.util.Optional;

/**
 * What a caller asked the gate about. Two requests are the same when their applications are equal.
 *
 * @param institution the lending institution
 * @param reference the caller's own name for the loan
 * @param offer the loan as handed in
 * @param milestone where the loan stands
 * @param circumstances what is told of it besides its money
 * @param disclosure the disclosure on which it is said to rest; empty where none is named
 * @param collection what is to be taken from its borrower; empty before it is collected
 */
public record LoanApplication(
    InstitutionId institution,
    LoanReference reference,
    LoanOffer offer,
    Milestone milestone,
    LoanCircumstances circumstances,
    Optional<ClaimedDisclosure> disclosure,
    Optional<AskedCollection> collection) {

  /** A loan of which no disclosure is named. */
  public LoanApplication(
      InstitutionId institution,
      LoanReference reference,
      LoanOffer offer,
      Milestone milestone,
      LoanCircumstances circumstances) {
    this(
        institution,
        reference,
        offer,
        milestone,
        circumstances,
        Optional.empty(),
        Optional.empty());
  }

  /** A loan of which only the price is known. */
  public LoanApplication(InstitutionId institution, LoanReference reference, LoanOffer offer) {
    this(institution, reference, offer, Milestone.QUOTE, LoanCircumstances.NONE);
  }
}
