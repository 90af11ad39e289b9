package io.clearcost.tapes.ledger;

import com.google.protobuf.Timestamp;
import io.clearcost.tapes.fault.TapeCheck;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as they are written; what can be read in two ways is refused. */
final class DateText {

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "([0-9]{4})(?:-([0-9]{1,2})-|/([0-9]{1,2})/|\\.([0-9]{1,2})\\.|\\s*年\\s*([0-9]{1,2})\\s*月\\s*)"
              + "([0-9]{1,2})\\s*[日号]?(\\s+.+|T.+)?");
  private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.]([0-9]{2}|[0-9]{4})");
  private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(\\.[0-9]+)?");
  private static final Pattern MIDNIGHT = Pattern.compile("[T\\s]*0{1,2}:00(:00(\\.0+)?)?");
  private static final Pattern TIME =
      Pattern.compile("(.*?[0-9日号])[T\\s]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");

  /** Times without an offset are Beijing's, as all legal times of a loan are. */
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private DateText() {}

  /** The day in ISO notation; empty where a fault was added. */
  static Optional<String> day(String plain, Optional<DateTimeFormatter> format, CellFaults faults) {
    if (format.isPresent()) {
      return formatted(plain, format.get(), faults);
    }
    Matcher date = YEAR_FIRST.matcher(plain);
    Matcher digits = DIGITS.matcher(plain);
    if (digits.matches()) {
      return calendar(plain, digits.group(1), digits.group(2), digits.group(3), faults);
    }
    if (date.matches()) {
      String time = Optional.ofNullable(date.group(7)).orElse("");
      if (!time.isEmpty() && !MIDNIGHT.matcher(time).matches()) {
        faults.add(TapeCheck.TAPE_DATE_WITH_TIME, plain);
        return Optional.empty();
      }
      return calendar(plain, date.group(1), month(date), date.group(6), faults);
    }
    faults.add(whyNot(plain), plain);
    return Optional.empty();
  }

  private static String month(Matcher date) {
    for (int group = 2; group <= 5; group++) {
      if (date.group(group) != null) {
        return date.group(group);
      }
    }
    throw new IllegalStateException("a date has a month");
  }

  private static TapeCheck whyNot(String plain) {
    if (YEAR_LAST.matcher(plain).matches()) {
      return TapeCheck.TAPE_DATE_AMBIGUOUS;
    }
    return SERIAL.matcher(plain).matches()
        ? TapeCheck.TAPE_DATE_SERIAL
        : TapeCheck.TAPE_DATE_MALFORMED;
  }

  private static Optional<String> calendar(
      String plain, String year, String month, String day, CellFaults faults) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(date.toString());
    } catch (DateTimeException impossible) {
      faults.add(TapeCheck.TAPE_DATE_IMPOSSIBLE, plain);
      return Optional.empty();
    }
  }

  private static Optional<String> formatted(
      String plain, DateTimeFormatter format, CellFaults faults) {
    try {
      return Optional.of(LocalDate.parse(plain, format).toString());
    } catch (DateTimeException misfit) {
      faults.add(TapeCheck.TAPE_DATE_MALFORMED, plain);
      return Optional.empty();
    }
  }

  /** The time; empty where a fault was added. */
  static Optional<Timestamp> time(String plain, CellFaults faults) {
    Optional<Instant> instant = instant(plain);
    if (instant.isEmpty()) {
      faults.add(TapeCheck.TAPE_TIME_MALFORMED, plain);
    }
    return instant.map(
        at ->
            Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build());
  }

  private static Optional<Instant> instant(String plain) {
    try {
      Matcher local = TIME.matcher(plain);
      if (!local.matches()) {
        return Optional.of(OffsetDateTime.parse(plain).toInstant());
      }
      Optional<String> day = day(local.group(1), Optional.empty(), (check, values) -> {});
      int seconds = local.group(4) == null ? 0 : Integer.parseInt(local.group(4));
      return day.map(
          date ->
              LocalDateTime.of(
                      LocalDate.parse(date),
                      java.time.LocalTime.of(
                          Integer.parseInt(local.group(2)),
                          Integer.parseInt(local.group(3)),
                          seconds))
                  .toInstant(BEIJING));
    } catch (DateTimeException misfit) {
      return Optional.empty();
    }
  }
}
