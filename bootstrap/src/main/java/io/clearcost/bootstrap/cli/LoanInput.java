package io.clearcost.bootstrap.cli;

import com.google.protobuf.Message;
import io.clearcost.bootstrap.client.LoanBatch;
import io.clearcost.bootstrap.input.JsonValue;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command about loans takes: files in, one answer for each loan out. */
final class LoanInput {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Loans; - is standard input.")
  List<String> files = List.of();

  @Option(names = "--json", description = "Print one line of JSON for each loan.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  /**
   * Asks about every loan and prints the answers in their order.
   *
   * @return the exit code
   */
  <Q extends Message, A extends Message> int answer(Streams streams, LoanQuestion<Q, A> question) {
    List<JsonValue> loans = LoanFiles.read(files, streams.in());
    try (Services services = Services.open(options, streams, question.need())) {
      AnswerPrinter<A> printer = new AnswerPrinter<>(streams, json, question);
      int refused =
          new LoanBatch<>(question.empty(), question.asking().apply(services), printer).run(loans);
      printer.end();
      return refused == 0 ? ExitCodes.ANSWERED : ExitCodes.REFUSED;
    }
  }
}
