package io.clearcost.domain.disclosure;

import io.clearcost.domain.party.ChargingParty;
import java.util.List;
import java.util.Optional;

/**
 * What the lender tells for the sheet besides the loan. What is empty was not told.
 *
 * @param coLenders who else lends, for a loan that is funded jointly
 * @param enhancement who guarantees or insures the loan
 * @param complaints where the borrower can complain
 * @param nothingAfterDefault told that nothing at all is charged when the borrower is late or
 *     breaks the contract otherwise
 * @param standards by what standards the loan is charged, for one of which only the plan is known
 */
public record SheetFacts(
    List<ChargingParty> coLenders,
    Optional<Enhancement> enhancement,
    Optional<ComplaintChannel> complaints,
    boolean nothingAfterDefault,
    Optional<PlanStandards> standards) {

  public SheetFacts {
    coLenders = List.copyOf(coLenders);
  }

  /** What is told of a loan that has terms. */
  public SheetFacts(
      List<ChargingParty> coLenders,
      Optional<Enhancement> enhancement,
      Optional<ComplaintChannel> complaints,
      boolean nothingAfterDefault) {
    this(coLenders, enhancement, complaints, nothingAfterDefault, Optional.empty());
  }
}
