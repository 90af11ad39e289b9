package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.LawChangeText;
import io.clearcost.proto.law.v1.ListReadingsRequest;
import io.clearcost.proto.law.v1.ListReadingsResponse;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the law leaves open, and which answers hold. */
@Command(
    name = "readings",
    description = "What the texts leave open, the answers, and which of them hold (*).")
final class LawReadingsCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(names = "--institution", paramLabel = "ID", description = "For the loans of this lender.")
  String institution = "";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "For loans disbursed on this day, as in 2026-07-01; today without it.")
  String date = "";

  @Option(names = "--json", description = "Print one line of proto3 JSON.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.answer(streams, "readings", () -> read(services));
    }
  }

  private String read(Services services) {
    ListReadingsResponse readings =
        services
            .lawChanges()
            .listReadings(
                ListReadingsRequest.newBuilder()
                    .setInstitutionId(institution)
                    .setAsOfDate(date)
                    .build());
    return json
        ? JsonLines.of(readings)
        : readings.getReadingsList().stream()
            .map(LawChangeText::of)
            .collect(Collectors.joining("\n", "", "\nAs of " + readings.getAsOfDate() + "."));
  }
}
