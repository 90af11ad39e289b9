package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.sheet.LawChangeText;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import io.clearcost.proto.law.v1.RecordedChange;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes changes of law. */
@Command(
    name = "propose",
    description = "Propose changes, for another person to approve.",
    footer = {
      "",
      "A file holds one change or several, each as the proto3 JSON of a ProposeChangeRequest:",
      "  {\"change\":{\"readingChoice\":{\"answer\":\"COMPOUND\",\"startDate\":\"2027-01-01\",",
      "   \"provinceCode\":\"CN-SD\"}},\"why\":\"...\"}",
      "  {\"change\":{\"lprAddition\":{\"publicationDate\":\"2026-07-20\",\"oneYear\":\"0.03\",",
      "   \"overFiveYears\":\"0.035\"}},\"why\":\"...\"}",
      "  {\"change\":{\"provincialScheme\":{\"provinceCode\":\"CN-SD\",\"ultraShortCap\":\"0.2\",",
      "   \"startDate\":\"2027-01-01\"}},\"why\":\"...\"}",
      "  {\"change\":{\"stricterLimit\":{\"institutionId\":\"demo-bank\",",
      "   \"limitKind\":\"LIMIT_KIND_COST_CAP\",\"value\":\"0.2\",\"startDate\":\"2027-01-01\"}},",
      "   \"why\":\"...\"}",
      "  {\"change\":{\"productStop\":{\"institutionId\":\"demo-bank\",\"productLine\":\"cash-loan\",",
      "   \"startDate\":\"2027-01-01\"}},\"why\":\"...\"}",
      "Without a requestId each gets one that follows from its content, so that a repeat is known.",
      "",
      "@|bold Exit codes:|@ 0 all are on record; 1 at least one was refused; 2 nothing was asked."
    })
final class LawProposeCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Changes; - is standard input.")
  List<String> files = List.of();

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "The reason of those that give none themselves.")
  String why = "";

  @Option(names = "--json", description = "Print one line of proto3 JSON for each.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    List<JsonValue> changes = LoanFiles.read(files, streams.in());
    try (Services services = Services.open(options, streams, Services.Need.DATABASE)) {
      return FiledRequests.ask(
          changes,
          streams,
          ProposeChangeRequest::newBuilder,
          (source, request) -> Services.answer(streams, source, () -> propose(services, request)));
    }
  }

  private String propose(Services services, ProposeChangeRequest.Builder request) {
    if (request.getWhy().isEmpty()) {
      request.setWhy(why);
    }
    RecordedChange recorded =
        services.lawChanges().proposeChange(RequestIds.complete(request.build())).getChange();
    return json ? JsonLines.of(recorded) : LawChangeText.of(recorded);
  }
}
