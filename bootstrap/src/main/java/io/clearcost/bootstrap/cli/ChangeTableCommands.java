package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.client.Refusals;
import io.clearcost.bootstrap.input.Refusal;
import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.sheet.LawChangeText;
import io.clearcost.persistence.law.CsvOutcome;
import io.clearcost.proto.law.v1.BatchProposeChangesRequest;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints the approved changes of a kind as a file, and proposes the rows of such a file that are
 * not approved: all of them or none.
 */
final class ChangeTableCommands {

  private final ServiceOptions options;
  private final Streams streams;

  ChangeTableCommands(ServiceOptions options, Streams streams) {
    this.options = options;
    this.streams = streams;
  }

  <C> int export(ChangeTable<C> table) {
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.answer(
          streams,
          table.role(),
          () ->
              table
                  .writing()
                  .apply(List.copyOf(table.held(ChangePages.approved(services))))
                  .stripTrailing());
    }
  }

  <C> int propose(ChangeTable<C> table, Path file, String why) {
    List<CsvOutcome.Row<C>> rows = CsvInput.read(streams, file, table.role(), table.reading());
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams,
          file.toString(),
          () -> {
            Collection<C> held = table.held(ChangePages.approved(services));
            List<CsvOutcome.Row<C>> missing =
                rows.stream().filter(row -> !held.contains(row.value())).toList();
            return missing.isEmpty() ? nothing(file) : propose(services, table, file, missing, why);
          });
    }
  }

  private int nothing(Path file) {
    streams.say("there is nothing in " + file + " that is not approved");
    return ExitCodes.ANSWERED;
  }

  private <C> int propose(
      Services services,
      ChangeTable<C> table,
      Path file,
      List<CsvOutcome.Row<C>> rows,
      String why) {
    BatchProposeChangesRequest.Builder request = BatchProposeChangesRequest.newBuilder();
    rows.forEach(
        row ->
            request.addRequests(
                RequestIds.complete(
                    ProposeChangeRequest.newBuilder()
                        .setChange(table.toWire().apply(row.value()))
                        .setWhy(why)
                        .build())));
    try {
      String text =
          services.lawChanges().batchProposeChanges(request.build()).getChangesList().stream()
              .map(LawChangeText::of)
              .collect(Collectors.joining("\n"));
      streams.out().println(text);
      return ExitCodes.ANSWERED;
    } catch (StatusRuntimeException failure) {
      Refusal refusal = Refusals.of(failure);
      streams.say(AnswerPrinter.describe(streams, file.toString(), CsvInput.byLine(refusal, rows)));
      return ExitCodes.REFUSED;
    }
  }
}
