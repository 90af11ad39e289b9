package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.util.List;
import java.util.Optional;

/** Reads what is on record of a disclosure. */
public final class ReadDisclosure {

  /**
   * A version and what became of it.
   *
   * @param version the version
   * @param showings in the order in which they were recorded
   * @param acknowledgement the borrower's confirmation; empty while there is none
   */
  public record Recorded(
      DisclosureVersion version,
      List<Showing> showings,
      Optional<Acknowledgement> acknowledgement) {

    public Recorded {
      showings = List.copyOf(showings);
    }
  }

  private final DisclosureLog disclosures;
  private final VisibleDisclosures visible;

  public ReadDisclosure(DisclosureLog disclosures) {
    this.disclosures = disclosures;
    this.visible = new VisibleDisclosures(disclosures);
  }

  /** One version. */
  public DisclosureOutcome<Recorded> handle(DisclosureId id, Caller caller) {
    return visible.read(id, caller, version -> new Answered<>(recorded(version)));
  }

  /** The versions of a loan, oldest first; none of a loan that the caller may not see. */
  public List<Recorded> versions(InstitutionId institution, LoanReference loan, Caller caller) {
    return caller.mayReadOf(institution)
        ? disclosures.versions(institution, loan).stream().map(this::recorded).toList()
        : List.of();
  }

  private Recorded recorded(DisclosureVersion version) {
    return new Recorded(
        version, disclosures.showings(version.id()), disclosures.acknowledgement(version.id()));
  }
}
