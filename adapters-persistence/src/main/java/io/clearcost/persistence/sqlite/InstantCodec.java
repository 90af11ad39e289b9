package io.clearcost.persistence.sqlite;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * An instant as text: RFC 3339 in UTC, always with six fraction digits, so that text order is time
 * order.
 */
public final class InstantCodec {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private InstantCodec() {}

  /**
   * Writes an instant.
   *
   * @throws IllegalArgumentException when it is finer than a microsecond and would be stored
   *     changed
   */
  public static String text(Instant instant) {
    if (!instant.truncatedTo(ChronoUnit.MICROS).equals(instant)) {
      throw new IllegalArgumentException("finer than a microsecond: " + instant);
    }
    return FORMAT.format(instant);
  }

  /** The last instant that can be written up to one that a question names. */
  public static String textUpTo(Instant asked) {
    return FORMAT.format(asked.truncatedTo(ChronoUnit.MICROS));
  }

  public static Instant parse(String text) {
    return FORMAT.parse(text, Instant::from);
  }
}
