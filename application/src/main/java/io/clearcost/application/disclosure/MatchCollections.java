package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.domain.disclosure.CollectionControl;
import io.clearcost.domain.disclosure.CollectionFinding;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.party.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Holds money taken from a borrower, or asked for, against the version that the borrower confirmed:
 * no receipt, no debit.
 */
public final class MatchCollections {

  private final DisclosureLog disclosures;
  private final VisibleDisclosures visible;

  public MatchCollections(DisclosureLog disclosures) {
    this.disclosures = disclosures;
    this.visible = new VisibleDisclosures(disclosures);
  }

  /**
   * Everything that went otherwise than shown.
   *
   * @param disclosure the version that the loan rests on
   * @param course what happened to the loan
   * @param asOf the day by whose end it is judged
   */
  public DisclosureOutcome<List<CollectionFinding>> handle(
      DisclosureId disclosure, LoanCourse course, LocalDate asOf, Caller caller) {
    return visible.read(
        disclosure,
        caller,
        version ->
            new Answered<>(
                CollectionControl.examine(version.sheet(), confirmedAt(version), course, asOf)));
  }

  /**
   * What speaks against taking money before it moves; nothing does where the list is empty.
   *
   * @param course what happened to the loan before
   * @param next what is asked for
   */
  public DisclosureOutcome<List<CollectionFinding>> objections(
      DisclosureId disclosure, LoanCourse course, Movement next, Caller caller) {
    return visible.read(
        disclosure,
        caller,
        version ->
            new Answered<>(
                CollectionControl.objections(version.sheet(), confirmedAt(version), course, next)));
  }

  private Optional<Instant> confirmedAt(DisclosureVersion version) {
    return disclosures
        .acknowledgement(version.id())
        .map(given -> given.confirmation().confirmedAt());
  }
}
