package io.clearcost.bootstrap.cli;

import java.util.OptionalLong;

/**
 * How far a tape is, in one line on standard error that is written over, where somebody watches:
 * loans, loans a second, and of a file of known size per cent and seconds left.
 */
final class TapeProgress {

  /** Often enough for who watches, seldom enough to cost nothing. */
  private static final long EVERY_MILLIS = 500;

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;

  private final Streams streams;
  private final Stopwatch watch;
  private long shownAtMillis;
  private boolean open;

  TapeProgress(Streams streams, Stopwatch watch) {
    this.streams = streams;
    this.watch = watch;
  }

  /**
   * Shows how far the tape is, unless that was shown just before.
   *
   * @param loans read so far
   * @param bytesRead of the file
   * @param bytesTotal of the file; empty for a pipe
   */
  void show(long loans, long bytesRead, OptionalLong bytesTotal) {
    long millis = watch.millis();
    if (!streams.progress() || millis - shownAtMillis < EVERY_MILLIS) {
      return;
    }
    shownAtMillis = millis;
    open = true;
    String blanks = "    ";
    streams.err().print("\rclearcost: " + line(loans, millis, bytesRead, bytesTotal) + blanks);
    streams.err().flush();
  }

  private static String line(long loans, long millis, long bytesRead, OptionalLong bytesTotal) {
    String line =
        "%,d loans, %,d a second".formatted(loans, loans * THOUSAND / Math.max(1, millis));
    long total = bytesTotal.orElse(0);
    if (total <= 0) {
      return line;
    }
    long read = Math.min(bytesRead, total);
    String part = "%s, %d %%".formatted(line, read * HUNDRED / total);
    long thousandths = read * THOUSAND / total;
    return thousandths == 0
        ? part
        : "%s, %,d s left"
            .formatted(part, millis * (THOUSAND - thousandths) / thousandths / THOUSAND);
  }

  /** Ends the line, if one is open, so that what comes next has one of its own. */
  void end() {
    if (open) {
      streams.err().println();
      streams.err().flush();
      open = false;
    }
  }
}
