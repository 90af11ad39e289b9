package io.clearcost.bootstrap.cli;

import com.google.protobuf.util.Timestamps;
import io.clearcost.bootstrap.sheet.Figures;
import io.clearcost.bootstrap.sheet.Words;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.evidence.v1.ListDecisionsRequest;
import io.clearcost.proto.evidence.v1.ListDecisionsResponse;
import io.clearcost.proto.gate.v1.DecisionSummary;
import io.clearcost.proto.type.v1.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists decisions. */
@Command(
    name = "decisions",
    description = {"List decisions, newest first.", "Only those that the caller may see."},
    footer = {
      "",
      "@|bold Examples:|@",
      "  clearcost decisions --outcome BLOCK --limit 20",
      "  clearcost decisions --json | wc -l"
    })
final class DecisionsCommand implements Callable<Integer> {

  private static final int LARGEST_PAGE = 1_000;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(names = "--institution", paramLabel = "ID", description = "Only of this lender.")
  String institution = "";

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description = "Only with this outcome: PASS, WARN, GLIDE, REFER, BLOCK or ERROR.")
  @Nullable Verdict outcome;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, ${DEFAULT-VALUE} by default.")
  int limit;

  @Option(names = "--json", description = "Print one line of proto3 JSON for each.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  /** The outcomes by the names that people type. */
  enum Verdict {
    PASS,
    WARN,
    GLIDE,
    REFER,
    BLOCK,
    ERROR
  }

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.answer(streams, "decisions", () -> print(read(services)));
    }
  }

  private List<DecisionSummary> read(Services services) {
    List<DecisionSummary> decisions = new ArrayList<>();
    ListDecisionsRequest.Builder request =
        ListDecisionsRequest.newBuilder()
            .setInstitutionId(institution)
            .setOutcome(
                outcome == null
                    ? Outcome.OUTCOME_UNSPECIFIED
                    : Outcome.valueOf("OUTCOME_" + outcome));
    String token = "";
    do {
      int size = Math.max(1, Math.min(LARGEST_PAGE, limit - decisions.size()));
      ListDecisionsResponse page =
          services.evidence().listDecisions(request.setPageSize(size).setPageToken(token).build());
      decisions.addAll(page.getDecisionsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty() && decisions.size() < limit);
    return decisions;
  }

  private String print(List<DecisionSummary> decisions) {
    if (json) {
      return decisions.stream().map(JsonLines::of).collect(Collectors.joining("\n"));
    }
    return decisions.isEmpty()
        ? "There is no such decision."
        : decisions.stream().map(DecisionsCommand::row).collect(Collectors.joining("\n"));
  }

  private static String row(DecisionSummary decision) {
    String rate =
        decision.hasBindingRate() ? Figures.percent(decision.getBindingRate().getValue()) : "-";
    return decision.getDecisionId()
        + "  "
        + DisplayText.left(Words.of(decision.getOutcome()), 6)
        + DisplayText.right(rate, 12)
        + "  "
        + decision.getAsOfDate()
        + "  "
        + DisplayText.left(decision.getInstitutionId(), 16)
        + "  "
        + DisplayText.left(decision.getLoanReference(), 24)
        + "  "
        + Timestamps.toString(decision.getDecideTime());
  }
}
