package io.clearcost.grpc.error;

import com.google.protobuf.Timestamp;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads single fields by their shape and reports what is wrong with them.
 *
 * <p>A date is an ISO date that exists, from 1990 to 2200. A decimal is in plain notation: digits
 * without sign, exponent or leading zeros, at most 6 before and 12 after the point. A text has no
 * control or invisible formatting characters and is not blank.
 */
public final class FieldShapes {

  public static final int FIRST_YEAR = 1990;
  public static final int LAST_YEAR = 2200;

  /** The largest amount in one field, in fen: a hundred billion yuan. */
  public static final long LARGEST_FEN = 10_000_000_000_000L;

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,5})(\\.[0-9]{1,12})?");
  private static final Text ISO_DATE =
      new Text("an ISO date such as 2026-01-31", "ISO日期，例如2026-01-31");
  private static final Text CALENDAR_DAY = new Text("a day of the calendar", "日历上存在的日期");
  private static final Text YEAR = new Text("a year", "年");
  private static final Text FEN = new Text("fen", "分");
  private static final Text PLAIN_DECIMAL =
      new Text(
          "a decimal such as 0.24: no sign or exponent, at most 6 digits before and 12 after the"
              + " point",
          "小数，例如0.24：无符号、无指数，小数点前至多6位、后至多12位");
  private static final Text INVISIBLE =
      new Text(
          "found blanks only, or control or formatting characters; allowed is visible text",
          "给出的只有空白，或含有控制、格式字符；允许可见文字");
  private static final Text MISSING =
      new Text("found nothing; this field is required", "未给出；此字段必填");
  private static final int LONGEST_QUOTE = 40;
  private static final int MOST_NANOS = 999_999_999;

  private final FieldErrors errors;

  public FieldShapes(FieldErrors errors) {
    this.errors = errors;
  }

  public FieldErrors errors() {
    return errors;
  }

  /** A date that must be given. */
  public Optional<LocalDate> date(String path, String value) {
    return required(path, value) ? optionalDate(path, value) : Optional.empty();
  }

  /** A date that may be left out. */
  public Optional<LocalDate> optionalDate(String path, String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!DATE.matcher(value).matches()) {
      return malformed(path, value, ISO_DATE);
    }
    try {
      LocalDate date = dateOf(value);
      return number(path, date.getYear(), FIRST_YEAR, LAST_YEAR, YEAR)
          ? Optional.of(date)
          : Optional.empty();
    } catch (DateTimeException e) {
      return malformed(path, value, CALENDAR_DAY);
    }
  }

  /** Digits stand in their places by now, so that no formatter has to look for them. */
  private static LocalDate dateOf(String digits) {
    return LocalDate.of(
        Integer.parseInt(digits, 0, 4, 10),
        Integer.parseInt(digits, 5, 7, 10),
        Integer.parseInt(digits, 8, 10, 10));
  }

  /** A time within the years of dates, to the nanosecond. */
  public Optional<Instant> instant(String path, Timestamp time) {
    boolean inRange =
        number(
            path + ".seconds",
            time.getSeconds(),
            firstSecondOf(FIRST_YEAR),
            firstSecondOf(LAST_YEAR + 1) - 1);
    boolean nanos = number(path + ".nanos", time.getNanos(), 0, MOST_NANOS);
    return inRange && nanos
        ? Optional.of(Instant.ofEpochSecond(time.getSeconds(), time.getNanos()))
        : Optional.empty();
  }

  private static long firstSecondOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  /** A decimal fraction from 0 to {@code highest} that must be given. */
  public Optional<Ratio> decimal(String path, String value, long highest) {
    if (!required(path, value)) {
      return Optional.empty();
    }
    if (!DECIMAL.matcher(value).matches()) {
      return malformed(path, value, PLAIN_DECIMAL);
    }
    Ratio ratio = Ratio.parse(value);
    if (ratio.compareTo(Ratio.of(highest)) > 0) {
      errors.add(
          path,
          Reason.OUT_OF_RANGE,
          Text.of("found %s; allowed 0 to %d", "给出%s；允许0至%d", value, highest));
      return Optional.empty();
    }
    return Optional.of(ratio);
  }

  /** An amount in fen from {@code lowest} to {@link #LARGEST_FEN}. */
  public Money amount(String path, long fen, long lowest) {
    number(path, fen, lowest, LARGEST_FEN, FEN);
    return Money.ofFen(fen);
  }

  /** Checks a whole number of something against its bounds, ends included. */
  public boolean number(String path, long value, long lowest, long highest, Text unit) {
    return inRange(
        path,
        value,
        lowest,
        highest,
        () ->
            Text.of(
                "found %4$s %1$d; allowed %2$d to %3$d",
                "给出%1$d%4$s；允许%2$d至%3$d", value, lowest, highest, unit));
  }

  /** Checks a whole number against its bounds, ends included. */
  public boolean number(String path, long value, long lowest, long highest) {
    return inRange(
        path,
        value,
        lowest,
        highest,
        () -> Text.of("found %d; allowed %d to %d", "给出%d；允许%d至%d", value, lowest, highest));
  }

  private boolean inRange(
      String path, long value, long lowest, long highest, Supplier<Text> otherwise) {
    boolean isInRange = value >= lowest && value <= highest;
    if (!isInRange) {
      errors.add(path, Reason.OUT_OF_RANGE, otherwise.get());
    }
    return isInRange;
  }

  /** A text that must be given. */
  public Optional<String> text(String path, String value, int longest) {
    if (!required(path, value)) {
      return Optional.empty();
    }
    if (value.length() > longest) {
      errors.add(
          path,
          Reason.TOO_LONG,
          Text.of(
              "found %d characters; allowed 1 to %d", "给出%d个字符；允许1至%d个", value.length(), longest));
      return Optional.empty();
    }
    if (value.isBlank() || hasInvisible(value)) {
      errors.add(path, Reason.MALFORMED, INVISIBLE);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** A code of the given shape that must be given. */
  public Optional<String> code(String path, String value, Pattern shape, Text allowed) {
    return required(path, value) ? optionalCode(path, value, shape, allowed) : Optional.empty();
  }

  /** A code of the given shape that may be left out. */
  public Optional<String> optionalCode(String path, String value, Pattern shape, Text allowed) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return shape.matcher(value).matches() ? Optional.of(value) : malformed(path, value, allowed);
  }

  /** Checks how many entries a list has. */
  public boolean entries(String path, int found, int fewest, int most) {
    if (found >= fewest && found <= most) {
      return true;
    }
    errors.add(
        path,
        found < fewest ? Reason.TOO_FEW : Reason.TOO_MANY,
        Text.of("found %d entries; allowed %d to %d", "给出%d项；允许%d至%d项", found, fewest, most));
    return false;
  }

  /** Reports a field that must be given. */
  public void missing(String path) {
    errors.add(path, Reason.REQUIRED, MISSING);
  }

  /** Reports a field that must not be given, if it is. */
  public void notAllowed(String path, boolean given, Text why) {
    if (given) {
      errors.add(path, Reason.NOT_ALLOWED, Text.of("found a value; %s", "给出了值；%s", why));
    }
  }

  private boolean required(String path, String value) {
    if (value.isEmpty()) {
      missing(path);
    }
    return !value.isEmpty();
  }

  private <V> Optional<V> malformed(String path, String value, Text allowed) {
    errors.add(
        path,
        Reason.MALFORMED,
        Text.of("found %s; allowed is %s", "给出%s；允许%s", quote(value), allowed));
    return Optional.empty();
  }

  /** The value as it may be shown: short, and without invisible characters. */
  private static String quote(String value) {
    StringBuilder shown = new StringBuilder("\"");
    value
        .codePoints()
        .limit(LONGEST_QUOTE)
        .map(c -> isInvisible(c) ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.append(value.length() > LONGEST_QUOTE ? "…\"" : "\"").toString();
  }

  private static boolean hasInvisible(String value) {
    int codePoint;
    for (int k = 0; k < value.length(); k += Character.charCount(codePoint)) {
      codePoint = value.codePointAt(k);
      if (isInvisible(codePoint)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
