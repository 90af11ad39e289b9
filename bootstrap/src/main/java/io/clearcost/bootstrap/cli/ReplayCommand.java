package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.ReplayText;
import io.clearcost.proto.evidence.v1.Replay;
import io.clearcost.proto.evidence.v1.ReplayCount;
import io.clearcost.proto.evidence.v1.ReplayDecisionRequest;
import io.clearcost.proto.evidence.v1.ReplayDecisionsRequest;
import io.clearcost.proto.evidence.v1.ReplayDecisionsResponse;
import io.clearcost.proto.evidence.v1.ReplayResult;
import io.clearcost.proto.evidence.v1.ResultCount;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges stored decisions again. */
@Command(
    name = "replay",
    description = {
      "Judge stored decisions again, from what is stored of them.",
      "With what was known when they were decided, and with what is known now. Nothing is stored."
    },
    footer = {
      "",
      "@|bold Examples:|@",
      "  clearcost replay dec_01...",
      "  clearcost replay --all --institution demo-bank --since 2026-07-01",
      "",
      "Of many, those that are not identical are printed, and at last how many there were.",
      "",
      "@|bold Exit codes:|@ 0 all are identical, or of another rule book; 1 at least one is not, or"
          + " none was",
      "found; 2 nothing could be asked."
    })
final class ReplayCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  Which which = new Which();

  /** Which decisions. */
  static final class Which {
    @Parameters(paramLabel = "ID", description = "Identifier of the decision.")
    String id = "";

    @Option(names = "--all", description = "All that the caller may see.")
    boolean all;
  }

  @Option(
      names = "--institution",
      paramLabel = "ID",
      description = "With --all: only of this lender.")
  String institution = "";

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "With --all: only decided on this day in China or later, as in 2026-07-01.")
  String since = "";

  @Option(names = "--json", description = "Print lines of proto3 JSON.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams,
          which.all ? "replay" : which.id,
          () -> which.all ? replayAll(services, streams) : replayOne(services, streams));
    }
  }

  private int replayOne(Services services, Streams streams) {
    Replay replay =
        services
            .evidence()
            .replayDecision(ReplayDecisionRequest.newBuilder().setDecisionId(which.id).build())
            .getReplay();
    streams.out().println(json ? JsonLines.of(replay) : ReplayText.of(replay));
    return isFault(replay.getResult()) ? ExitCodes.REFUSED : ExitCodes.ANSWERED;
  }

  private int replayAll(Services services, Streams streams) {
    Stopwatch watch = Stopwatch.started();
    Iterator<ReplayDecisionsResponse> answers =
        services
            .patientEvidence()
            .replayDecisions(
                ReplayDecisionsRequest.newBuilder()
                    .setInstitutionId(institution)
                    .setStartDate(since)
                    .build());
    ReplayCount last = ReplayCount.getDefaultInstance();
    while (answers.hasNext()) {
      ReplayDecisionsResponse answer = answers.next();
      if (answer.hasReplay()) {
        Replay replay = answer.getReplay();
        streams.out().println(json ? JsonLines.of(replay) : ReplayText.of(replay));
      } else {
        last = answer.getCount();
      }
    }
    streams.out().println(json ? JsonLines.of(last) : ReplayText.of(last));
    streams.say(watch.pace(judged(last), "decisions judged again"));
    return last.getResultsList().stream().anyMatch(one -> isFault(one.getResult()))
        ? ExitCodes.REFUSED
        : ExitCodes.ANSWERED;
  }

  private static long judged(ReplayCount count) {
    return count.getResultsList().stream().mapToLong(ResultCount::getDecisionCount).sum();
  }

  /** An answer this program does not know is no good one. */
  private static boolean isFault(ReplayResult result) {
    return result != ReplayResult.REPLAY_RESULT_IDENTICAL
        && result != ReplayResult.REPLAY_RESULT_OTHER_RULE_BOOK;
  }
}
