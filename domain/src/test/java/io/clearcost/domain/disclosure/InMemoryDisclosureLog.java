package io.clearcost.domain.disclosure;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.InstitutionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The disclosure log in memory, for tests. */
public final class InMemoryDisclosureLog implements DisclosureLog {

  private final List<DisclosureVersion> versions = new ArrayList<>();
  private final List<Showing> showings = new ArrayList<>();
  private final List<Acknowledgement> acknowledgements = new ArrayList<>();

  @Override
  public void add(DisclosureVersion version) {
    boolean numbered =
        versions(version.institution(), version.loan()).stream()
            .anyMatch(known -> known.number() == version.number());
    require(
        find(version.id()).isEmpty()
            && findByRequest(version.institution(), version.requestId()).isEmpty()
            && !numbered);
    versions.add(version);
  }

  @Override
  public Optional<DisclosureVersion> find(DisclosureId id) {
    return versions.stream().filter(version -> version.id().equals(id)).findAny();
  }

  @Override
  public Optional<DisclosureVersion> findByRequest(InstitutionId institution, RequestId requestId) {
    return versions.stream()
        .filter(version -> version.institution().equals(institution))
        .filter(version -> version.requestId().equals(requestId))
        .findAny();
  }

  @Override
  public List<DisclosureVersion> versions(InstitutionId institution, LoanReference loan) {
    return versions.stream()
        .filter(version -> version.institution().equals(institution))
        .filter(version -> version.loan().equals(loan))
        .sorted(Comparator.comparing(DisclosureVersion::number))
        .toList();
  }

  @Override
  public void add(Showing showing) {
    require(
        find(showing.disclosure()).isPresent()
            && showings(showing.disclosure()).stream()
                .noneMatch(known -> known.requestId().equals(showing.requestId())));
    showings.add(showing);
  }

  @Override
  public List<Showing> showings(DisclosureId id) {
    return showings.stream().filter(showing -> showing.disclosure().equals(id)).toList();
  }

  @Override
  public void add(Acknowledgement acknowledgement) {
    Confirmation told = acknowledgement.confirmation();
    require(
        acknowledgement(told.disclosure()).isEmpty()
            && find(told.disclosure()).filter(of -> of.hash().equals(told.hash())).isPresent()
            && showings(told.disclosure()).contains(acknowledgement.showing()));
    acknowledgements.add(acknowledgement);
  }

  @Override
  public Optional<Acknowledgement> acknowledgement(DisclosureId id) {
    return acknowledgements.stream()
        .filter(acknowledgement -> acknowledgement.confirmation().disclosure().equals(id))
        .findAny();
  }

  private static void require(boolean fit) {
    if (!fit) {
      throw new IllegalStateException("already on record, or not fit for it");
    }
  }
}
