package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.CostSheet;
import io.clearcost.proto.evidence.v1.GetDecisionRequest;
import io.clearcost.proto.gate.v1.Decision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one decision back. */
@Command(
    name = "decision",
    description = {"Read one decision back.", "Prints the same sheet as when the loan was judged."},
    footer = {
      "",
      "@|bold Exit codes:|@ 0 found; 1 there is none that the caller may see; 2 nothing could be asked."
    })
final class DecisionCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Identifier of the decision.")
  String id = "";

  @Option(names = "--json", description = "Print the decision as one line of proto3 JSON.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.answer(streams, id, () -> read(services, streams));
    }
  }

  private String read(Services services, Streams streams) {
    Decision decision =
        services
            .evidence()
            .getDecision(GetDecisionRequest.newBuilder().setDecisionId(id).build())
            .getDecision();
    return json ? JsonLines.of(decision) : CostSheet.of(decision, streams.palette());
  }
}
