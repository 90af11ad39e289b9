package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.SettlementSheet;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveRequest;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Computes what loans cost if they are settled early. */
@Command(
    name = "settlement",
    description = {
      "Compute what loans cost if they are settled after each due date.",
      "With the refunds of their fees, without them, and with all remaining charges demanded."
    },
    footer = {
      "",
      "A file holds requests in the proto3 JSON of clearcost.cost.v1.CalculateSettlementCurveRequest:",
      "one, an array of them, several in a row, or one a line. The loan is of terms or a plan.",
      "",
      "@|bold Example:|@",
      "  clearcost settlement examples/actual/fee-upfront.json",
      "",
      "With --json, one line for each loan in the order of the input:",
      "{\"settlement\":{\"points\":[...]},\"source\":\"FILE#1\"} or {\"error\":{...},\"source\":...}.",
      "",
      "@|bold Exit codes:|@ 0 all loans answered; 1 at least one loan refused; 2 nothing done."
    })
final class SettlementCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Mixin LoanInput loans = new LoanInput();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    return loans.answer(
        streams,
        new LoanQuestion<CalculateSettlementCurveRequest, CalculateSettlementCurveResponse>(
            CalculateSettlementCurveRequest.getDefaultInstance(),
            Services.Need.NO_DATABASE,
            services -> services.cost()::calculateSettlementCurve,
            "settlement",
            answer -> answer,
            (loan, answer) ->
                SettlementSheet.of(loan.source(), answer.getPointsList(), streams.palette())));
  }
}
