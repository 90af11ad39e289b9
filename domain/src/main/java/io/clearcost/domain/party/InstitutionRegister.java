package io.clearcost.domain.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of lending institutions. Entries are added, never changed. */
public interface InstitutionRegister {

  /**
   * The entry of {@code id} that holds on {@code date}: the one with the latest day not after it.
   */
  Optional<Institution> at(InstitutionId id, LocalDate date);

  /** The entry of {@code id} that begins exactly on {@code from}. */
  Optional<Institution> entry(InstitutionId id, LocalDate from);

  /** All entries, by identifier and day. */
  List<Institution> entries();

  /** Whether it holds no entry. */
  boolean isEmpty();

  /** Adds an entry; whoever adds it has made sure that none begins on the same day. */
  default void add(Institution entry, Recording recording) {
    addAll(List.of(entry), recording);
  }

  /** Adds entries that came in together; whoever adds them has made sure of the same. */
  void addAll(List<Institution> entries, Recording recording);
}
