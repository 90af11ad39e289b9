package io.clearcost.application.law;

import io.clearcost.application.port.Transactions;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Adds entries to the institution register: all of them or none. */
public final class ImportInstitutions {

  private final InstitutionRegister institutions;
  private final Transactions transactions;

  public ImportInstitutions(InstitutionRegister institutions, Transactions transactions) {
    this.institutions = institutions;
    this.transactions = transactions;
  }

  /**
   * Adds what the register does not hold yet; an entry already there is skipped, a contradicting
   * one refuses them all.
   */
  public Outcome handle(List<Institution> entries) {
    return transactions.write(() -> add(entries));
  }

  private Outcome add(List<Institution> entries) {
    List<Institution> added = new ArrayList<>();
    List<Institution> contradicting = new ArrayList<>();
    for (Institution entry : entries) {
      Optional<Institution> held = held(added, entry);
      if (held.isEmpty()) {
        added.add(entry);
      } else if (!held.get().equals(entry)) {
        contradicting.add(entry);
      }
    }
    if (!contradicting.isEmpty()) {
      return new Outcome.Contradicted(contradicting);
    }
    added.forEach(institutions::add);
    return new Outcome.Imported(added.size(), entries.size() - added.size());
  }

  private Optional<Institution> held(List<Institution> added, Institution entry) {
    return added.stream()
        .filter(other -> other.id().equals(entry.id()) && other.from().equals(entry.from()))
        .findAny()
        .or(() -> institutions.entry(entry.id(), entry.from()));
  }

  /** What came of it. */
  public sealed interface Outcome {

    <R> R fold(Function<Imported, R> imported, Function<Contradicted, R> contradicted);

    /**
     * All entries are in the register.
     *
     * @param added how many came in now
     * @param present how many were there already
     */
    record Imported(int added, int present) implements Outcome {
      @Override
      public <R> R fold(Function<Imported, R> imported, Function<Contradicted, R> contradicted) {
        return imported.apply(this);
      }
    }

    /**
     * Nothing was added: these differ from what the register holds for the same institution and
     * day.
     */
    record Contradicted(List<Institution> entries) implements Outcome {
      public Contradicted {
        entries = List.copyOf(entries);
      }

      @Override
      public <R> R fold(Function<Imported, R> imported, Function<Contradicted, R> contradicted) {
        return contradicted.apply(this);
      }
    }
  }
}
