package io.clearcost.application.law;

import io.clearcost.application.port.Transactions;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.Recording;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Adds entries to the institution register: all of them or none. */
public final class ImportInstitutions {

  private final InstitutionRegister institutions;
  private final Transactions transactions;
  private final InstantSource clock;

  public ImportInstitutions(
      InstitutionRegister institutions, Transactions transactions, InstantSource clock) {
    this.institutions = institutions;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Adds what the register does not hold yet; an entry already there is skipped, a contradicting
   * one refuses them all.
   */
  public Outcome handle(List<Institution> entries, Caller caller) {
    return transactions.write(() -> add(entries, caller));
  }

  private Outcome add(List<Institution> entries, Caller caller) {
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
    Recording recording =
        new Recording(clock.instant().truncatedTo(ChronoUnit.MICROS), caller.person());
    added.forEach(entry -> institutions.add(entry, recording));
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
