package io.clearcost.persistence.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * SQL that says whether a record counts, and since when: of a stream since it came, of a submission
 * since that was accepted and until one of the same month with a higher version is.
 */
enum Counting {
  NOW,

  /** At an instant, {@code :known}. */
  THEN,

  /**
   * For who records rows of one intake, {@code :place} with {@code :month} and {@code :version}, as
   * if it were accepted last of all. The month of a stream is empty text.
   */
  WITH_INTAKE;

  /** Later than any instant. */
  private static final String LAST_OF_ALL = "'9999-12-31T23:59:59.999999Z'";

  /** What counted at an instant; what counts now where it is empty. */
  static Counting at(Optional<Instant> known) {
    return known.isPresent() ? THEN : NOW;
  }

  /** Joins the intake of a row and its end, if any; the row has an {@code intake}. */
  static String joins(String row) {
    return """
    JOIN ledger_intake %1$s_intake ON %1$s_intake.place = %1$s.intake
    LEFT JOIN ledger_intake_end %1$s_end ON %1$s_end.intake = %1$s.intake
    """
        .formatted(row);
  }

  /** Since when a row counts; it has been joined and has a {@code recorded_at}. */
  String since(String row) {
    return """
    CASE WHEN %1$s_intake.month IS NULL THEN %1$s.recorded_at %2$s ELSE %1$s_end.ended_at END\
    """
        .formatted(
            row,
            switch (this) {
              case NOW, THEN -> "";
              case WITH_INTAKE -> "WHEN %s.intake = :place THEN %s".formatted(row, LAST_OF_ALL);
            });
  }

  /** Whether a row counts; it has been joined. */
  String condition(String row) {
    return switch (this) {
      case NOW -> CONDITION.formatted(row, "", "", "TRUE");
      case THEN ->
          CONDITION.formatted(
              row,
              "AND %s_end.ended_at <= :known".formatted(row),
              "AND end_of_other.ended_at <= :known",
              "%s.recorded_at <= :known".formatted(row));
      case WITH_INTAKE ->
          "(%1$s.intake = :place OR (%2$s))"
              .formatted(
                  row,
                  CONDITION.formatted(
                      row,
                      "AND (%1$s_intake.month <> :month OR %1$s_intake.version > :version)"
                          .formatted(row),
                      "",
                      "TRUE"));
    };
  }

  private static final String CONDITION =
      """
      CASE WHEN %1$s_intake.month IS NULL THEN %4$s
      ELSE %1$s_end.kind = 'ACCEPTED' %2$s AND NOT EXISTS (
        SELECT 1 FROM ledger_intake other
        JOIN ledger_intake_end end_of_other ON end_of_other.intake = other.place
        WHERE other.institution_id = %1$s_intake.institution_id
          AND other.month = %1$s_intake.month AND other.version > %1$s_intake.version
          AND end_of_other.kind = 'ACCEPTED' %3$s
      ) END
      """;
}
