package io.clearcost.tapes.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Days as a spreadsheet counts them: from 1899-12-30 (right from March 1900 on, and there are no
 * loans before) or, in workbooks that began on an old Macintosh, from 1904-01-01.
 */
final class SerialDates {

  private static final LocalDate ZERO_OF_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

  /** The contract knows days from 1990 to 2200; a number outside them is an amount or a mistake. */
  private static final LocalDateTime FIRST = LocalDateTime.of(1990, 1, 1, 0, 0);

  private static final LocalDateTime LAST = LocalDateTime.of(2200, 12, 31, 23, 59);
  private static final BigDecimal MOST = new BigDecimal(120_000);
  private static final BigDecimal SECONDS_OF_A_DAY = new BigDecimal(86_400);

  private SerialDates() {}

  /** The time that a number counts to, to the second; empty where it is none of a loan's. */
  static Optional<LocalDateTime> moment(BigDecimal serial, boolean from1904) {
    if (serial.signum() <= 0 || serial.compareTo(MOST) > 0) {
      return Optional.empty();
    }
    long days = serial.longValue();
    long seconds =
        serial
            .subtract(BigDecimal.valueOf(days))
            .multiply(SECONDS_OF_A_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    LocalDateTime moment =
        (from1904 ? ZERO_OF_1904 : ZERO_OF_1900).plusDays(days).atStartOfDay().plusSeconds(seconds);
    return moment.isBefore(FIRST) || moment.isAfter(LAST) ? Optional.empty() : Optional.of(moment);
  }
}
