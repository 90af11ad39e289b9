package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.sheet.DisclosureText;
import io.clearcost.proto.disclosure.v1.RecordShowingRequest;
import io.clearcost.proto.disclosure.v1.Showing;
import io.clearcost.proto.disclosure.v1.ShowingChannel;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records that a sheet was shown. */
@Command(name = "shown", description = "Record that the borrower was shown a version.")
final class DisclosureShownCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Identifier of the disclosure.")
  String id = "";

  @Option(
      names = "--channel",
      required = true,
      paramLabel = "CHANNEL",
      description = "counter, online or payment_page.")
  Channel channel = Channel.COUNTER;

  @Option(names = "--time", paramLabel = "TIME", description = "Since when it stood open; now.")
  @Nullable OffsetDateTime time;

  @Option(names = "--json", description = "Print one line of proto3 JSON.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  /** How a borrower is shown a sheet, by the names that people type. */
  enum Channel {
    COUNTER,
    ONLINE,
    PAYMENT_PAGE
  }

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.answer(streams, id, () -> record(services));
    }
  }

  private String record(Services services) {
    RecordShowingRequest.Builder request =
        RecordShowingRequest.newBuilder()
            .setDisclosureId(id)
            .setChannel(ShowingChannel.valueOf("SHOWING_CHANNEL_" + channel))
            .setShownTime(EventTime.of(time));
    Showing showing =
        services
            .disclosures()
            .recordShowing(request.setRequestId(RequestIds.of(request.build())).build())
            .getShowing();
    return json ? JsonLines.of(showing) : DisclosureText.of(showing);
  }
}
