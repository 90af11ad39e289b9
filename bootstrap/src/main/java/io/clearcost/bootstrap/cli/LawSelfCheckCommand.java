package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.ControlText;
import io.clearcost.proto.law.v1.CheckControlsRequest;
import io.clearcost.proto.law.v1.CheckControlsResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries every rule, and looks for controls that cannot be invoked. */
@Command(
    name = "self-check",
    description = "Try every rule on a good and a bad loan; find controls that cannot be invoked.",
    footer = {
      "",
      "Without a server it counts on the callers of the --settings.",
      "",
      "@|bold Exit codes:|@ 0 all is well; 1 a rule cannot fire or a control cannot be invoked."
    })
final class LawSelfCheckCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(names = "--json", description = "Print one line of proto3 JSON.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(streams, "self-check", () -> check(services, streams));
    }
  }

  private int check(Services services, Streams streams) {
    CheckControlsResponse report =
        services.controls().checkControls(CheckControlsRequest.getDefaultInstance());
    streams.out().println(json ? JsonLines.of(report) : ControlText.of(report, streams.language()));
    return report.getProblemCount() == 0 ? ExitCodes.ANSWERED : ExitCodes.REFUSED;
  }
}
