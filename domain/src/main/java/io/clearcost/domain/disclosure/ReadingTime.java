package io.clearcost.domain.disclosure;

import java.time.Duration;
import java.time.LocalDate;

/**
 * How long a sheet has to stand open before it may be confirmed (强制阅读时间).
 *
 * <p>金规〔2026〕2号 demands such a time from 2026-08-01 on where the sheet is shown online; no source
 * known to us says how long. Five seconds are our choice and no number of the law, so that nobody
 * confirms unseen.
 */
final class ReadingTime {

  private static final LocalDate DEMANDED_FROM = LocalDate.of(2026, 8, 1);
  private static final Duration ONLINE = Duration.ofSeconds(5);

  private ReadingTime() {}

  /** The least time in force on a day; zero where none is demanded. */
  static Duration least(ShowingChannel channel, LocalDate day) {
    return switch (channel) {
      case COUNTER, PAYMENT_PAGE -> Duration.ZERO;
      case ONLINE -> day.isBefore(DEMANDED_FROM) ? Duration.ZERO : ONLINE;
    };
  }
}
