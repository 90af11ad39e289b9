package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.proto.ledger.v1.ExportLoansRequest;
import io.clearcost.proto.ledger.v1.ExportLoansResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes loans of the ledger out. */
@Command(
    name = "export",
    description = {
      "Write loans out, whole: as JSON Lines, or as tables of columns with a description of their"
          + " types."
    },
    footer = {
      "",
      "Tables are loans.csv, paid.csv and events.csv; columns.csv says the type of every column as",
      "Parquet names it. Amounts are whole fen, rates decimal fractions, days ISO dates.",
      "",
      "@|bold Examples:|@",
      "  clearcost ledger export --institution demo-bank > LOANS.jsonl",
      "  clearcost ledger export --outcome BLOCK --tables OUT",
      "",
      "@|bold Exit codes:|@ 0 written; 1 refused; 2 nothing could be asked."
    })
final class LedgerExportCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Mixin LoanChoice choice = new LoanChoice();

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "Write tables into this directory, which must not be there.")
  @Nullable Path tables;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    Stopwatch watch = Stopwatch.started();
    if (tables != null) {
      LoanTables.requireNothingAt(tables);
    }
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams,
          "export",
          () -> {
            Iterator<ExportLoansResponse> loans =
                services
                    .patientLedger()
                    .exportLoans(
                        ExportLoansRequest.newBuilder().setFilter(choice.filter()).build());
            long count = tables == null ? lines(streams, loans) : tables(tables, loans);
            streams.say(watch.pace(count, "loans written"));
            return ExitCodes.ANSWERED;
          });
    }
  }

  private static long lines(Streams streams, Iterator<ExportLoansResponse> loans) {
    long count = 0;
    while (loans.hasNext()) {
      streams.out().println(JsonLines.of(loans.next().getLoan()));
      count++;
    }
    return count;
  }

  private static long tables(Path directory, Iterator<ExportLoansResponse> loans) {
    try (LoanTables written = LoanTables.in(directory)) {
      long count = 0;
      while (loans.hasNext()) {
        written.add(loans.next().getLoan());
        count++;
      }
      return count;
    } catch (IOException unwritable) {
      throw new UnusableEnvironment(
          "The tables in " + directory + " cannot be written.", unwritable);
    }
  }
}
