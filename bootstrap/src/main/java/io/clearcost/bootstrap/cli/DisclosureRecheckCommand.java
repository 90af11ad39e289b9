package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.sheet.RecheckText;
import io.clearcost.proto.disclosure.v1.RecheckSheetRequest;
import io.clearcost.proto.disclosure.v1.SheetRecheck;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reckons sheets that somebody else made anew. */
@Command(
    name = "recheck",
    description = {
      "Reckon a sheet of somebody else anew: which figure is wrong, and by how much.",
      "FILE holds sheets, each as the request of RecheckSheet in proto3 JSON: what stands on it,",
      "and the plan that came with it. Figures may be missing; nothing is stored."
    },
    footer = {
      "",
      "@|bold Example:|@",
      "  clearcost disclosure recheck examples/sheets/press-13000-repaid-as-15672.json",
      "",
      "@|bold Exit codes:|@ 0 answered, a wrong sheet too; 1 refused; 2 nothing could be asked."
    })
final class DisclosureRecheckCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A file of JSON values, or - for standard input.")
  List<String> files = List.of();

  @Option(names = "--json", description = "Print a line of proto3 JSON for each sheet.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    List<JsonValue> sheets = LoanFiles.read(files, streams.in());
    try (Services services = Services.open(options, streams, Services.Need.NO_DATABASE)) {
      return FiledRequests.ask(
          sheets,
          streams,
          RecheckSheetRequest::newBuilder,
          (source, request) ->
              Services.answer(streams, source, () -> recheck(services, source, request.build())));
    }
  }

  private String recheck(Services services, String source, RecheckSheetRequest request) {
    SheetRecheck found = services.rechecks().recheckSheet(request).getRecheck();
    return json ? JsonLines.of(found) : RecheckText.of(source, found);
  }
}
