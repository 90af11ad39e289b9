package io.clearcost.domain.gate;

import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.LimitsInForce;
import io.clearcost.domain.law.change.ReadingsInForce;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.party.Institution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is data of the law under which one lender's loans of one day are judged; the rest of it is
 * the rule book.
 *
 * @param readings the answers to open questions
 * @param caps the limits on the cost
 */
public record LawInForce(Readings readings, CapsInForce caps) {

  /**
   * What follows from the approved changes.
   *
   * @param approved in the order of their approval
   * @param lprHistory the publications known, approved additions among them
   * @param day a day of disbursement
   */
  public static LawInForce of(
      List<RecordedChange> approved,
      LprHistory lprHistory,
      Institution institution,
      LocalDate day) {
    return new LawInForce(
        ReadingsInForce.of(
                approved, Optional.of(institution.id()), Optional.of(institution.province()), day)
            .readings(),
        new CapsInForce(
            LimitsInForce.of(approved, institution.id(), institution.province(), day), lprHistory));
  }
}
