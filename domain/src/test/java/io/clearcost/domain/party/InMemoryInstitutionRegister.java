package io.clearcost.domain.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register in memory, for tests. */
public final class InMemoryInstitutionRegister implements InstitutionRegister {

  private final List<Institution> entries = new ArrayList<>();
  private final Map<Institution, Recording> recordings = new HashMap<>();

  public InMemoryInstitutionRegister(Institution... entries) {
    this.entries.addAll(List.of(entries));
  }

  /** When and by whom an entry came in. */
  public Recording recording(Institution entry) {
    return Optional.ofNullable(recordings.get(entry)).orElseThrow();
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
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public void addAll(List<Institution> added, Recording recording) {
    added.forEach(entry -> keep(entry, recording));
  }

  private void keep(Institution entry, Recording recording) {
    if (entry(entry.id(), entry.from()).isPresent()) {
      throw new IllegalStateException("already registered: " + entry.id() + " " + entry.from());
    }
    entries.add(entry);
    recordings.put(entry, recording);
  }
}
