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

  /** Adds an entry; whoever adds it has made sure that none begins on the same day. */
  void add(Institution entry, Recording recording);
}
