package io.clearcost.application.gate;

import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.LoggedVersion;
import io.clearcost.domain.disclosure.SheetStanding;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.time.LegalTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds in the log of disclosures the sheet on which a loan rests: the version that is named, else
 * the latest one under the loan's reference. What was made after the day of disbursement is about
 * later drawdowns and does not count. Money is taken upon the latest version that was confirmed.
 */
public final class SheetsOnRecord {

  private final DisclosureLog disclosures;
  private final InstantSource clock;

  public SheetsOnRecord(DisclosureLog disclosures, InstantSource clock) {
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /** The sheet of a loan; empty when the loan has no such disclosure as is named. */
  public Optional<SheetSource> of(LoanApplication application, LocalDate disbursement) {
    if (!application.milestone().restsOnASheet()) {
      return Optional.of(SheetSource.NONE);
    }
    return application
        .disclosure()
        .map(claimed -> named(new DisclosureId(claimed.id()), application, disbursement))
        .orElseGet(() -> Optional.of(latest(application, disbursement)));
  }

  private Optional<SheetSource> named(
      DisclosureId id, LoanApplication application, LocalDate disbursement) {
    return disclosures
        .find(id)
        .filter(version -> version.institution().equals(application.institution()))
        .filter(version -> version.loan().equals(application.reference()))
        .map(
            version ->
                standing(
                    version,
                    disclosures.versions(version.institution(), version.loan()).stream()
                        .filter(any -> counts(any, disbursement) || any.id().equals(id))
                        .toList()));
  }

  private SheetSource latest(LoanApplication application, LocalDate disbursement) {
    List<DisclosureVersion> all =
        disclosures.versions(application.institution(), application.reference()).stream()
            .filter(version -> counts(version, disbursement))
            .toList();
    return all.isEmpty() ? SheetSource.NONE : standing(rested(all, application.milestone()), all);
  }

  private DisclosureVersion rested(List<DisclosureVersion> all, Milestone milestone) {
    DisclosureVersion latest = all.get(all.size() - 1);
    return milestone == Milestone.COLLECTION
        ? all.stream()
            .filter(version -> disclosures.acknowledgement(version.id()).isPresent())
            .reduce((earlier, later) -> later)
            .orElse(latest)
        : latest;
  }

  private static boolean counts(DisclosureVersion version, LocalDate disbursement) {
    return !LocalDate.ofInstant(version.createdAt(), LegalTime.ZONE).isAfter(disbursement);
  }

  private SheetSource standing(DisclosureVersion rested, List<DisclosureVersion> all) {
    return loan ->
        Optional.of(
            SheetStanding.of(
                loan, logged(rested), all.stream().map(this::logged).toList(), clock.instant()));
  }

  private LoggedVersion logged(DisclosureVersion version) {
    return new LoggedVersion(version, disclosures.acknowledgement(version.id()));
  }
}
