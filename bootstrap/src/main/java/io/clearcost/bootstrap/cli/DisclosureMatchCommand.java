package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.sheet.CollectionText;
import io.clearcost.proto.disclosure.v1.MatchCollectionsRequest;
import io.clearcost.proto.disclosure.v1.MatchCollectionsResponse;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds what was taken from borrowers against what they were shown. */
@Command(
    name = "match",
    description = {
      "Hold what was taken from a borrower against what was shown.",
      "FILE holds loans, each as the request of MatchCollections in proto3 JSON: the disclosure,",
      "the movements of money with their receivers, and the day by whose end they are judged."
    },
    footer = {
      "",
      "@|bold Examples:|@",
      "  clearcost disclosure match MOVEMENTS.json",
      "  clearcost disclosure match examples/disclosure/movements.json --disclosure dis_01..."
    })
final class DisclosureMatchCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A file of JSON values, or - for standard input.")
  List<String> files = List.of();

  @Option(
      names = "--disclosure",
      paramLabel = "ID",
      description = "The version that a loan rests on, where the file names none.")
  String disclosure = "";

  @Option(names = "--json", description = "Print a line of proto3 JSON for each loan.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    List<JsonValue> loans = LoanFiles.read(files, streams.in());
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return FiledRequests.ask(
          loans,
          streams,
          MatchCollectionsRequest::newBuilder,
          (source, request) -> Services.answer(streams, source, () -> match(services, request)));
    }
  }

  private String match(Services services, MatchCollectionsRequest.Builder request) {
    if (request.getDisclosureId().isEmpty()) {
      request.setDisclosureId(disclosure);
    }
    MatchCollectionsResponse found = services.collections().matchCollections(request.build());
    return json ? JsonLines.of(found) : CollectionText.of(request.getDisclosureId(), found);
  }
}
