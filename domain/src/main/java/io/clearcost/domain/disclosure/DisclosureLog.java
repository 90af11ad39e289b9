package io.clearcost.domain.disclosure;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.InstitutionId;
import java.util.List;
import java.util.Optional;

/** Every sheet, showing and confirmation there ever was. Added, never changed or removed. */
public interface DisclosureLog {

  /** Adds a version; its id, its number within the loan and its request id are not yet there. */
  void add(DisclosureVersion version);

  Optional<DisclosureVersion> find(DisclosureId id);

  /** The version that {@code requestId} of {@code institution} led to. */
  Optional<DisclosureVersion> findByRequest(InstitutionId institution, RequestId requestId);

  /** The versions of a loan, oldest first. */
  List<DisclosureVersion> versions(InstitutionId institution, LoanReference loan);

  /** Adds a showing of a version on record; its request id is not yet there for the version. */
  void add(Showing showing);

  /** The showings of a version in the order in which they were recorded. */
  List<Showing> showings(DisclosureId id);

  /**
   * Adds the confirmation of a version on record that has none; it is of the version's content and
   * rests on one of the version's showings.
   */
  void add(Acknowledgement acknowledgement);

  Optional<Acknowledgement> acknowledgement(DisclosureId id);
}
