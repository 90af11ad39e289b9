package io.clearcost.grpc.evidence;

import io.clearcost.application.evidence.Replay;
import io.clearcost.application.evidence.ReplayDecisions.Replays;
import io.clearcost.grpc.server.PageStream.Page;
import io.clearcost.grpc.server.PageStream.Pages;
import io.clearcost.grpc.server.PageStream.Then;
import io.clearcost.proto.evidence.v1.ReplayCount;
import io.clearcost.proto.evidence.v1.ReplayDecisionsResponse;
import io.clearcost.proto.evidence.v1.ResultCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The answers of a stream of replays: what is to be told of each page, and the count so far. */
final class ReplayPages implements Pages<ReplayDecisionsResponse> {

  private final Replays replays;
  private final boolean sendIdentical;
  private final Map<Replay.Result, Long> counts = new EnumMap<>(Replay.Result.class);

  ReplayPages(Replays replays, boolean sendIdentical) {
    this.replays = replays;
    this.sendIdentical = sendIdentical;
  }

  @Override
  public Page<ReplayDecisionsResponse> next() {
    List<Replay> page = replays.next();
    page.forEach(replay -> counts.merge(replay.result(), 1L, Long::sum));
    List<ReplayDecisionsResponse> answers = new ArrayList<>();
    page.stream()
        .filter(replay -> sendIdentical || replay.result() != Replay.Result.IDENTICAL)
        .map(ReplayPages::answer)
        .forEach(answers::add);
    answers.add(count(page.isEmpty()));
    return new Page<>(answers, page.isEmpty() ? Then.END : Then.MORE);
  }

  private static ReplayDecisionsResponse answer(Replay replay) {
    return ReplayDecisionsResponse.newBuilder().setReplay(ReplayMapper.write(replay)).build();
  }

  private ReplayDecisionsResponse count(boolean complete) {
    ReplayCount.Builder count = ReplayCount.newBuilder().setComplete(complete);
    counts.forEach(
        (result, decisions) ->
            count.addResults(
                ResultCount.newBuilder()
                    .setResult(ReplayMapper.RESULT.toWire(result))
                    .setDecisionCount(decisions)));
    return ReplayDecisionsResponse.newBuilder().setCount(count).build();
  }
}
