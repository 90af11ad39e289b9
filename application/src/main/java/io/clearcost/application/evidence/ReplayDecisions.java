package io.clearcost.application.evidence;

import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.LogEntry;
import io.clearcost.domain.evidence.LogSelection;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.time.LegalTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Judges many stored decisions again, in the order in which they were recorded. */
public final class ReplayDecisions {

  /**
   * Which decisions.
   *
   * @param institution only of this institution; empty for all that the caller may see
   * @param since only decided on this day in China or later
   */
  public record Command(Optional<InstitutionId> institution, Optional<LocalDate> since) {}

  private final DecisionLog decisions;
  private final DecisionReplayer replayer;

  public ReplayDecisions(DecisionLog decisions, DecisionReplayer replayer) {
    this.decisions = decisions;
    this.replayer = replayer;
  }

  /** The replays to come; empty when the caller may see nothing of what was asked for. */
  public Optional<Replays> handle(Command command, Caller caller) {
    LogSelection selection =
        new LogSelection(
            command.institution(),
            command.since().map(day -> day.atStartOfDay(LegalTime.ZONE).toInstant()),
            Optional.empty(),
            false);
    return Visibility.of(
        command.institution(),
        caller,
        () -> Optional.of(replays(selection)),
        only -> Optional.of(replays(selection.of(only))),
        Optional::empty);
  }

  private Replays replays(LogSelection selection) {
    return new Replays(LogWalk.overEntries(decisions, selection), replayer);
  }

  /** Replays as they are asked for, page by page. */
  public static final class Replays {

    private final LogWalk<LogEntry> walk;
    private final DecisionReplayer replayer;

    private Replays(LogWalk<LogEntry> walk, DecisionReplayer replayer) {
      this.walk = walk;
      this.replayer = replayer;
    }

    /** The next ones; none when all are done. */
    public List<Replay> next() {
      return walk.next().stream().map(replayer::replay).toList();
    }
  }
}
