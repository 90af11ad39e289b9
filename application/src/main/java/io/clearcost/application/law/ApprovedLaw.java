package io.clearcost.application.law;

import io.clearcost.domain.gate.LawInForce;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.time.EffectiveDated;
import io.clearcost.domain.time.LegalTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The approved changes as they are read for every loan: kept in memory, read again at once when
 * this process approves one, and after {@link #LONGEST_AGE} in any case, for another process may
 * have the same database open. Never asked inside a transaction.
 */
public final class ApprovedLaw {

  /** Until an approval by another process shows. */
  static final Duration LONGEST_AGE = Duration.ofSeconds(1);

  /** Entries of the register that are kept; of more than these each is read anew. */
  private static final int MOST_INSTITUTIONS = 1_000;

  private final LawChanges changes;
  private final LprHistory delivered;
  private final InstantSource clock;
  private volatile Snapshot snapshot;

  /**
   * The approved changes, read now.
   *
   * @param delivered the publications that the program or a file holds
   */
  public ApprovedLaw(LawChanges changes, LprHistory delivered, InstantSource clock) {
    this.changes = changes;
    this.delivered = delivered;
    this.clock = clock;
    this.snapshot = read();
  }

  /** What of the law holds for the loans of an institution disbursed on a day. */
  public LawInForce inForce(Institution institution, LocalDate day) {
    return now().inForce(institution, day);
  }

  /**
   * A lender as a register holds it on a day: read once beside the approved law, and kept no longer
   * than that is. What the register does not hold is asked for each time.
   */
  Optional<Institution> institution(InstitutionRegister register, InstitutionId id, LocalDate day) {
    Map<InstitutionOnDay, Institution> kept = current().institutions();
    InstitutionOnDay key = new InstitutionOnDay(id, day);
    Institution known = kept.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Institution> read = register.at(id, day);
    if (kept.size() < MOST_INSTITUTIONS) {
      read.ifPresent(found -> kept.put(key, found));
    }
    return read;
  }

  /** All that is known now, of one moment. */
  public KnownLaw now() {
    return current().known();
  }

  /**
   * What was known at an instant: what was approved by then, and of the delivered publications
   * those of that day or before. When a file with publications came is not on record.
   */
  public KnownLaw at(Instant known) {
    LocalDate day = LocalDate.ofInstant(known, LegalTime.ZONE);
    NavigableMap<LocalDate, LprPublication> published =
        delivered.publications().entries().headMap(day, true);
    return KnownLaw.of(
        published.isEmpty() ? delivered : history(EffectiveDated.of(published)),
        now().changes().stream().filter(change -> change.isApprovedAt(known)).toList());
  }

  private static LprHistory history(EffectiveDated<LprPublication> publications) {
    return () -> publications;
  }

  /** The publications with the approved additions, always as they now are. */
  public LprHistory lprHistory() {
    return new LprHistory() {
      @Override
      public EffectiveDated<LprPublication> publications() {
        return now().lprHistory().publications();
      }
    };
  }

  /** Reads again what was approved. */
  public synchronized void reload() {
    snapshot = read();
  }

  private Snapshot current() {
    Snapshot held = snapshot;
    return isOld(held) ? renewed() : held;
  }

  /** Of many callers who find it old at once, the first reads. */
  private synchronized Snapshot renewed() {
    if (isOld(snapshot)) {
      snapshot = read();
    }
    return snapshot;
  }

  private boolean isOld(Snapshot held) {
    return Duration.between(held.readAt(), clock.instant()).abs().compareTo(LONGEST_AGE) > 0;
  }

  private Snapshot read() {
    Instant now = clock.instant();
    return new Snapshot(now, KnownLaw.of(delivered, changes.approved()), new ConcurrentHashMap<>());
  }

  /**
   * What was approved at one time.
   *
   * @param readAt when it was read
   * @param institutions what was read of the register since then
   */
  private record Snapshot(
      Instant readAt, KnownLaw known, Map<InstitutionOnDay, Institution> institutions) {}

  private record InstitutionOnDay(InstitutionId id, LocalDate day) {}
}
