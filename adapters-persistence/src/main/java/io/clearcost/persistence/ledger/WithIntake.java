package io.clearcost.persistence.ledger;

import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeScope;
import java.time.YearMonth;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What {@link Counting#WITH_INTAKE} asks: its parameters, and the loans that got back too much. */
final class WithIntake {

  private WithIntake() {}

  /** The parameters of a query about what counts with an intake, and its institution. */
  static Map<String, Object> parameters(long place, Intake intake) {
    return Map.of(
        "place", place,
        "institution", intake.institution().value(),
        "month", intake.scope().period().map(YearMonth::toString).orElse(""),
        "version", intake.scope().fold(IntakeScope.Submission::version, stream -> 0));
  }

  /** What was contracted last, unless that is bare cash flows, which do not tell what was lent. */
  private static final String CONTRACTED =
      """
      SELECT CASE l.depth WHEN 'FLOWS' THEN NULL ELSE l.principal_fen END
      FROM ledger_loan l
      %s
      WHERE l.institution_id = :institution AND l.loan_reference = loan.loan_reference AND %s
      ORDER BY %s DESC, l.record DESC
      LIMIT 1
      """
          .formatted(
              Counting.joins("l"),
              Counting.WITH_INTAKE.condition("l"),
              Counting.WITH_INTAKE.since("l"));

  /** The flows of a loan, each as it was told last. */
  private static final String FLOWS =
      """
      SELECT p.component, p.amount_fen,
             row_number() OVER (PARTITION BY p.flow_id ORDER BY %s DESC, r.record DESC) AS age
      FROM ledger_record r
      %s
      JOIN ledger_paid_flow p ON p.record = r.record
      WHERE r.institution_id = :institution AND r.loan_reference = loan.loan_reference AND %s
      """
          .formatted(
              Counting.WITH_INTAKE.since("r"),
              Counting.joins("r"),
              Counting.WITH_INTAKE.condition("r"));

  static final String COUNT_OVERPAID =
      """
      SELECT count(*)
      FROM (
        SELECT DISTINCT loan_reference FROM ledger_record
        WHERE record > :first AND record <= :last
      ) loan
      WHERE (
        SELECT sum(CASE component WHEN 'PRINCIPAL' THEN amount_fen ELSE 0 END)
          - CASE WHEN count(CASE component WHEN 'DISBURSEMENT' THEN 1 END) > 0
              THEN sum(CASE component WHEN 'DISBURSEMENT' THEN amount_fen ELSE 0 END)
              ELSE (%s) END
        FROM (%s)
        WHERE age = 1
      ) > 0
      """
          .formatted(CONTRACTED, FLOWS);

  static long overpaid(Handle handle, long place, Intake intake) {
    return handle
        .createQuery(COUNT_OVERPAID)
        .bindMap(parameters(place, intake))
        .bind("first", RecordKey.of(place, 0))
        .bind("last", RecordKey.last(place))
        .mapTo(long.class)
        .one();
  }
}
