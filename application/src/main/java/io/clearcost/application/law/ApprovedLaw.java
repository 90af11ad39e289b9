package io.clearcost.application.law;

import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.change.ExtendedLprHistory;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.LimitsInForce;
import io.clearcost.domain.law.change.ReadingsInForce;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.law.change.StoppedLines;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.time.EffectiveDated;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The approved changes as they are read for every loan: kept in memory, read again at once when
 * this process approves one, and after {@link #LONGEST_AGE} in any case, for another process may
 * have the same database open. Never asked inside a transaction.
 */
public final class ApprovedLaw {

  /** Until an approval by another process shows. */
  static final Duration LONGEST_AGE = Duration.ofSeconds(1);

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

  /** The approved changes, in the order of their approval. */
  public List<RecordedChange> changes() {
    return current().changes();
  }

  /** The readings for the loans of an institution disbursed on a day. */
  public ReadingsInForce readings(Institution institution, LocalDate day) {
    return ReadingsInForce.of(
        changes(), Optional.of(institution.id()), Optional.of(institution.province()), day);
  }

  /** The limits besides those of the law for the loans of an institution disbursed on a day. */
  public LimitsInForce limits(Institution institution, LocalDate day) {
    return LimitsInForce.of(changes(), institution.id(), institution.province(), day);
  }

  /** The product lines of which an institution makes no new loan on a day. */
  public StoppedLines stopped(Institution institution, LocalDate day) {
    return StoppedLines.of(changes(), institution.id(), day);
  }

  /** The publications with the approved additions, always as they now are. */
  public LprHistory lprHistory() {
    return new LprHistory() {
      @Override
      public EffectiveDated<LprPublication> publications() {
        return current().publications();
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
    List<RecordedChange> approved = changes.approved();
    return new Snapshot(now, approved, ExtendedLprHistory.of(delivered, approved).publications());
  }

  /**
   * What was approved at one time.
   *
   * @param readAt when it was read
   */
  private record Snapshot(
      Instant readAt, List<RecordedChange> changes, EffectiveDated<LprPublication> publications) {}
}
