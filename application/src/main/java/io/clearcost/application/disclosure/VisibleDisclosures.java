package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.NotFound;
import io.clearcost.application.disclosure.DisclosureOutcome.NotPermitted;
import io.clearcost.application.disclosure.DisclosureOutcome.Subject;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.party.Caller;
import java.util.List;
import java.util.function.Function;

/** The disclosures on record as one caller may see and handle them. */
final class VisibleDisclosures {

  private final DisclosureLog disclosures;

  VisibleDisclosures(DisclosureLog disclosures) {
    this.disclosures = disclosures;
  }

  /** Asks about a version that the caller may see. */
  <V> DisclosureOutcome<V> read(
      DisclosureId id, Caller caller, Function<DisclosureVersion, DisclosureOutcome<V>> use) {
    return disclosures
        .find(id)
        .filter(version -> caller.mayReadOf(version.institution()))
        .map(use)
        .orElseGet(() -> new NotFound<>(Subject.DISCLOSURE, id.value()));
  }

  /** Changes something about a version whose loan the caller handles. */
  <V> DisclosureOutcome<V> handle(
      DisclosureId id, Caller caller, Function<DisclosureVersion, DisclosureOutcome<V>> use) {
    return read(
        id,
        caller,
        version ->
            caller.mayAssessFor(version.institution())
                ? use.apply(version)
                : new NotPermitted<>(version.institution()));
  }

  /** The latest version of the same loan. */
  DisclosureVersion latest(DisclosureVersion version) {
    List<DisclosureVersion> all = disclosures.versions(version.institution(), version.loan());
    return all.get(all.size() - 1);
  }
}
