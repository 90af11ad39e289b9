package io.clearcost.application.law;

import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.ReadingsInForce;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.time.LegalTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Reads which answers to the open questions of the law hold, and who chose them. */
public final class ReadReadings {

  /**
   * For whom and when.
   *
   * @param institution the lender; empty for one about which nothing is known
   * @param asOf the day of disbursement; empty for today
   * @param known only what was approved by then; empty for all that is
   */
  public record Command(
      Optional<InstitutionId> institution, Optional<LocalDate> asOf, Optional<Instant> known) {}

  private final LawChanges changes;
  private final InstitutionRegister institutions;
  private final InstantSource clock;

  public ReadReadings(LawChanges changes, InstitutionRegister institutions, InstantSource clock) {
    this.changes = changes;
    this.institutions = institutions;
    this.clock = clock;
  }

  /** The readings; what was approved later than {@code known} does not exist. */
  public Outcome handle(Command command, Caller caller) {
    LocalDate day =
        command.asOf().orElseGet(() -> LocalDate.ofInstant(clock.instant(), LegalTime.ZONE));
    if (command.institution().isEmpty()) {
      return read(command, Optional.empty(), day);
    }
    InstitutionId id = command.institution().get();
    if (!caller.mayReadLawOf(id)) {
      return new Outcome.NotPermitted(id);
    }
    return institutions
        .at(id, day)
        .map(institution -> read(command, Optional.of(institution.province()), day))
        .orElseGet(() -> new Outcome.UnknownInstitution(id, day));
  }

  private Outcome read(Command command, Optional<Province> province, LocalDate day) {
    return new Outcome.Read(
        ReadingsInForce.of(
            command.known().map(changes::approved).orElseGet(changes::approved),
            command.institution(),
            province,
            day),
        day);
  }

  /** What came of it. */
  public sealed interface Outcome {

    <R> R fold(
        Function<Read, R> read,
        Function<NotPermitted, R> notPermitted,
        Function<UnknownInstitution, R> unknownInstitution);

    /**
     * The readings of a day.
     *
     * @param readings the readings
     * @param asOf the day
     */
    record Read(ReadingsInForce readings, LocalDate asOf) implements Outcome {
      @Override
      public <R> R fold(
          Function<Read, R> read,
          Function<NotPermitted, R> notPermitted,
          Function<UnknownInstitution, R> unknownInstitution) {
        return read.apply(this);
      }
    }

    /** The caller may not see what this institution chose for itself. */
    record NotPermitted(InstitutionId institution) implements Outcome {
      @Override
      public <R> R fold(
          Function<Read, R> read,
          Function<NotPermitted, R> notPermitted,
          Function<UnknownInstitution, R> unknownInstitution) {
        return notPermitted.apply(this);
      }
    }

    /** The register does not know the institution on that day. */
    record UnknownInstitution(InstitutionId institution, LocalDate asOf) implements Outcome {
      @Override
      public <R> R fold(
          Function<Read, R> read,
          Function<NotPermitted, R> notPermitted,
          Function<UnknownInstitution, R> unknownInstitution) {
        return unknownInstitution.apply(this);
      }
    }
  }
}
