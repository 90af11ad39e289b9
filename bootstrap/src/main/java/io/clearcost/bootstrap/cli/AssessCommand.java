package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.sheet.CostSheet;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.AssessLoanResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges loans. */
@Command(
    name = "assess",
    description = {
      "Judge loans and put the decisions on record.",
      "Prints for each loan what it costs, the verdict, and the passage of the law it rests on."
    },
    footer = {
      "",
      "A file holds requests in the proto3 JSON of clearcost.gate.v1.AssessLoanRequest: one, an array",
      "of them, several in a row, or one a line. A request without requestId gets one that follows",
      "from its content, so that asking again answers the decision already made.",
      "",
      "@|bold Examples:|@",
      "  clearcost assess examples/loans/*.json",
      "  clearcost assess --json - < LOANS.jsonl > ANSWERS.jsonl",
      "  clearcost assess --validate-only --in-process LOAN.json",
      "",
      "With --json, one line for each loan in the order of the input:",
      "  {\"decision\":{...},\"source\":\"FILE#1\"}",
      "  {\"error\":{\"code\",\"reason\",\"message\",\"fields\":[{\"path\",\"reason\",\"description\"}]},\"source\":...}",
      "",
      "@|bold Exit codes:|@ 0 all loans judged, whatever the verdict; 1 at least one refused; 2 nothing done."
    })
final class AssessCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(names = "--validate-only", description = "Answer without putting anything on record.")
  boolean validateOnly;

  @Mixin LoanInput loans = new LoanInput();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    return loans.answer(
        streams,
        new LoanQuestion<AssessLoanRequest, AssessLoanResponse>(
            AssessLoanRequest.getDefaultInstance(),
            Services.Need.DATABASE,
            services -> services.gateStream().compose(this::complete),
            "decision",
            AssessLoanResponse::getDecision,
            (loan, answer) -> CostSheet.of(answer.getDecision(), streams.palette())));
  }

  private AssessLoanRequest complete(AssessLoanRequest request) {
    return RequestIds.complete(
        validateOnly ? request.toBuilder().setValidateOnly(true).build() : request);
  }
}
