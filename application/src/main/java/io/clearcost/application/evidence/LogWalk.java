package io.clearcost.application.evidence;

import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.LogEntry;
import io.clearcost.domain.evidence.LogSelection;
import io.clearcost.domain.evidence.LoggedLoan;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Goes through the log from the oldest entry on, and holds one page of it at a time.
 *
 * @param <E> what is read of an entry
 */
final class LogWalk<E> {

  /** Some milliseconds of work, after which others have their turn. */
  private static final int PAGE = 64;

  private final Reader<E> reader;
  private final ToLongFunction<E> placeOf;
  private final LogSelection selection;
  private final long last;
  private OptionalLong place;

  private LogWalk(
      Reader<E> reader,
      ToLongFunction<E> placeOf,
      LogSelection selection,
      OptionalLong after,
      long last) {
    this.reader = reader;
    this.placeOf = placeOf;
    this.selection = selection;
    this.place = after;
    this.last = last;
  }

  /** Reads a page of the log. */
  private interface Reader<E> {
    List<E> read(LogSelection selection, OptionalLong after, int size);
  }

  /** A walk over what is in the log now; what comes later is left out. */
  static LogWalk<LogEntry> overEntries(DecisionLog log, LogSelection selection) {
    return new LogWalk<>(
        log::entries, LogEntry::place, selection, OptionalLong.empty(), log.newest().orElse(0));
  }

  /** A walk over the loans that are in the log now; what comes later is left out. */
  static LogWalk<LoggedLoan> overLoans(DecisionLog log, LogSelection selection) {
    return new LogWalk<>(
        log::loans, LoggedLoan::place, selection, OptionalLong.empty(), log.newest().orElse(0));
  }

  /**
   * A walk over loans that goes on whenever something came into the log.
   *
   * @param after the place after which it begins; empty for what comes from now on
   */
  static LogWalk<LoggedLoan> followingLoans(
      DecisionLog log, LogSelection selection, OptionalLong after) {
    OptionalLong start = after.isPresent() ? after : log.newest();
    return new LogWalk<>(log::loans, LoggedLoan::place, selection, start, Long.MAX_VALUE);
  }

  /** The next entries; none at its end, or at the end of the log as it now is. */
  List<E> next() {
    List<E> page =
        reader.read(selection, place, PAGE).stream()
            .filter(entry -> placeOf.applyAsLong(entry) <= last)
            .toList();
    if (!page.isEmpty()) {
      place = OptionalLong.of(placeOf.applyAsLong(page.get(page.size() - 1)));
    }
    return page;
  }

  /** The place of the last entry that was read; empty before the first one of an empty log. */
  OptionalLong place() {
    return place;
  }
}
