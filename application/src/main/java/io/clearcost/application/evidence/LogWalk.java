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
  private OptionalLong place;

  /**
   * A walk that has not begun.
   *
   * @param after the place after which it begins; empty for the first entry
   */
  LogWalk(DecisionLog log, LogSelection selection, OptionalLong after) {
    this.log = log;
    this.selection = selection;
    this.place = after;
  }

  /** The next entries; none at the end of the log as it now is. */
  List<LogEntry> next() {
    List<LogEntry> page = log.entries(selection, place, PAGE);
    if (!page.isEmpty()) {
      place = OptionalLong.of(page.get(page.size() - 1).place());
    }
    return page;
  }
}
