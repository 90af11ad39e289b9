package io.clearcost.application.evidence;

import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.LogEntry;
import io.clearcost.domain.evidence.LogSelection;
import java.util.List;
import java.util.OptionalLong;

/** Goes through the log from the oldest entry on, and holds one page of it at a time. */
final class LogWalk {

  /** Some milliseconds of work, after which others have their turn. */
  private static final int PAGE = 64;

  private final DecisionLog log;
  private final LogSelection selection;
  private final long last;
  private OptionalLong place;

  private LogWalk(DecisionLog log, LogSelection selection, OptionalLong after, long last) {
    this.log = log;
    this.selection = selection;
    this.place = after;
    this.last = last;
  }

  /** A walk over what is in the log now; what comes later is left out. */
  static LogWalk overAll(DecisionLog log, LogSelection selection) {
    return new LogWalk(log, selection, OptionalLong.empty(), log.newest().orElse(0));
  }

  /**
   * A walk that goes on whenever something came into the log.
   *
   * @param after the place after which it begins; empty for what comes from now on
   */
  static LogWalk following(DecisionLog log, LogSelection selection, OptionalLong after) {
    OptionalLong start = after.isPresent() ? after : log.newest();
    return new LogWalk(log, selection, start, Long.MAX_VALUE);
  }

  /** The next entries; none at its end, or at the end of the log as it now is. */
  List<LogEntry> next() {
    List<LogEntry> page =
        log.entries(selection, place, PAGE).stream()
            .filter(entry -> entry.place() <= last)
            .toList();
    if (!page.isEmpty()) {
      place = OptionalLong.of(page.get(page.size() - 1).place());
    }
    return page;
  }

  /** The place of the last entry that was read; empty before the first one of an empty log. */
  OptionalLong place() {
    return place;
  }
}
