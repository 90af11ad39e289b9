package io.clearcost.bootstrap.cli;

import com.google.protobuf.Duration;
import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.sheet.DisclosureText;
import io.clearcost.proto.disclosure.v1.AcknowledgeDisclosureRequest;
import io.clearcost.proto.disclosure.v1.Acknowledgement;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records that a sheet was confirmed. */
@Command(name = "confirm", description = "Record that the borrower confirmed a version.")
final class DisclosureConfirmCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Identifier of the disclosure.")
  String id = "";

  @Option(
      names = "--hash",
      required = true,
      paramLabel = "HASH",
      description = "Hash of the content that was confirmed.")
  String hash = "";

  @Option(
      names = "--borrower",
      required = true,
      paramLabel = "TOKEN",
      description = "Stands for the borrower; no name and no number of a person.")
  String borrower = "";

  @Option(names = "--time", paramLabel = "TIME", description = "When it was confirmed; now.")
  @Nullable OffsetDateTime time;

  @Option(
      names = "--read",
      paramLabel = "SECONDS",
      description = "How long it stood open to be read; 0 by default, as on paper.")
  long seconds;

  @Option(names = "--json", description = "Print one line of proto3 JSON.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.answer(streams, id, () -> record(services));
    }
  }

  private String record(Services services) {
    AcknowledgeDisclosureRequest.Builder request =
        AcknowledgeDisclosureRequest.newBuilder()
            .setDisclosureId(id)
            .setContentHash(hash)
            .setBorrowerToken(borrower)
            .setConfirmedTime(EventTime.of(time))
            .setReadingTime(Duration.newBuilder().setSeconds(seconds));
    Acknowledgement given =
        services
            .disclosures()
            .acknowledgeDisclosure(request.setRequestId(RequestIds.of(request.build())).build())
            .getAcknowledgement();
    return json ? JsonLines.of(given) : DisclosureText.of(given);
  }
}
