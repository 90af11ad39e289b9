package io.clearcost.application.gate;

import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.LoggedVersion;
import io.clearcost.domain.disclosure.SheetStanding;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.time.LegalTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds in the log of disclosures the sheet on which a loan rests: the version that is named, else
 * the latest one under the loan's reference. What was made after the day of disbursement is about
 * later drawdowns and does not count.
 */
public final class SheetsOnRecord {

  private final DisclosureLog disclosures;
  private final InstantSource clock;

  public SheetsOnRecord(DisclosureLog disclosures, InstantSource clock) {
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /** The sheet of a loan; empty when the lender has no such disclosure as is named. */
  Optional<SheetSource> of(LoanApplication application, LocalDate disbursement) {
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
    return all.isEmpty() ? SheetSource.NONE : standing(all.get(all.size() - 1), all);
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
