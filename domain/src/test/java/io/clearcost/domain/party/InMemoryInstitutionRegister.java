package io.clearcost.domain.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The register in memory, for tests. */
public final class InMemoryInstitutionRegister implements InstitutionRegister {

  private final List<Institution> entries = new ArrayList<>();

  public InMemoryInstitutionRegister(Institution... entries) {
    this.entries.addAll(List.of(entries));
  }

  @Override
  public Optional<Institution> at(InstitutionId id, LocalDate date) {
    return entries.stream()
        .filter(entry -> entry.id().equals(id) && !entry.from().isAfter(date))
        .max(Comparator.comparing(Institution::from));
  }

  @Override
  public Optional<Institution> entry(InstitutionId id, LocalDate from) {
    return entries.stream()
        .filter(entry -> entry.id().equals(id) && entry.from().equals(from))
        .findAny();
  }

  @Override
  public List<Institution> entries() {
    return entries.stream()
        .sorted(
            Comparator.comparing((Institution entry) -> entry.id().value())
                .thenComparing(Institution::from))
        .toList();
  }

  @Override
  public void add(Institution entry, Recording recording) {
    if (entry(entry.id(), entry.from()).isPresent()) {
      throw new IllegalStateException("already registered: " + entry.id() + " " + entry.from());
    }
    entries.add(entry);
  }
}
