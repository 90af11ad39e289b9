package io.clearcost.application.law;

import io.clearcost.domain.gate.LawInForce;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.ExtendedLprHistory;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.party.Institution;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was approved and published of the law by one time.
 *
 * @param changes the approved changes, in the order of their approval
 * @param lprHistory the publications, approved additions among them
 */
public record KnownLaw(List<RecordedChange> changes, LprHistory lprHistory) {

  public KnownLaw {
    changes = List.copyOf(changes);
  }

  /**
   * What is known by some approved changes.
   *
   * @param delivered the publications that the program or a file holds
   * @param approved in the order of their approval
   */
  static KnownLaw of(LprHistory delivered, List<RecordedChange> approved) {
    return new KnownLaw(approved, ExtendedLprHistory.of(delivered, approved));
  }

  /** The same as if one more change had been approved, last of all. */
  public KnownLaw supposing(LawChange change) {
    List<RecordedChange> supposed =
        Stream.concat(changes.stream(), Stream.of(RecordedChange.supposed(change))).toList();
    return of(lprHistory, supposed);
  }

  /** What of it holds for the loans of an institution disbursed on a day. */
  public LawInForce inForce(Institution institution, LocalDate day) {
    return LawInForce.of(changes, lprHistory, institution, day);
  }
}
