package io.clearcost.application.law;

import io.clearcost.application.port.Transactions;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.Recording;
import io.clearcost.domain.party.RegisterAddition;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * Fills an empty institution register: with all of the entries or none.
 *
 * <p>An empty register answers for no loan, so that whoever starts an installation may fill it
 * alone, once. What comes later decides the law of loans and takes two people ({@link
 * ProposeLawChange}).
 */
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
   * Adds the entries where the register holds none. Where it holds some, nothing is added; entries
   * that are all there already are no matter.
   */
  public Outcome handle(List<Institution> entries, Caller caller) {
    return transactions.write(() -> add(entries, caller));
  }

  private Outcome add(List<Institution> entries, Caller caller) {
    RegisterAddition addition = RegisterAddition.of(entries, institutions);
    if (!addition.contradicting().isEmpty()) {
      return new Outcome.Contradicted(addition.contradicting());
    }
    if (!addition.added().isEmpty() && !institutions.isEmpty()) {
      return new Outcome.TwoPeopleNeeded(addition.added());
    }
    Recording recording =
        Recording.alone(clock.instant().truncatedTo(ChronoUnit.MICROS), caller.person());
    institutions.addAll(addition.added(), recording);
    return new Outcome.Imported(addition.added().size(), entries.size() - addition.added().size());
  }

  /** What came of it. */
  public sealed interface Outcome {

    <R> R fold(
        Function<Imported, R> imported,
        Function<Contradicted, R> contradicted,
        Function<TwoPeopleNeeded, R> twoPeopleNeeded);

    /**
     * All entries are in the register.
     *
     * @param added how many came in now
     * @param present how many were there already
     */
    record Imported(int added, int present) implements Outcome {
      @Override
      public <R> R fold(
          Function<Imported, R> imported,
          Function<Contradicted, R> contradicted,
          Function<TwoPeopleNeeded, R> twoPeopleNeeded) {
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
      public <R> R fold(
          Function<Imported, R> imported,
          Function<Contradicted, R> contradicted,
          Function<TwoPeopleNeeded, R> twoPeopleNeeded) {
        return contradicted.apply(this);
      }
    }

    /** Nothing was added: the register is in use, and these would be new to it. */
    record TwoPeopleNeeded(List<Institution> entries) implements Outcome {
      public TwoPeopleNeeded {
        entries = List.copyOf(entries);
      }

      @Override
      public <R> R fold(
          Function<Imported, R> imported,
          Function<Contradicted, R> contradicted,
          Function<TwoPeopleNeeded, R> twoPeopleNeeded) {
        return twoPeopleNeeded.apply(this);
      }
    }
  }
}
