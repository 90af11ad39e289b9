package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.RealisedSheet;
import io.clearcost.proto.cost.v1.CalculateRealisedCostRequest;
import io.clearcost.proto.cost.v1.CalculateRealisedCostResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Computes what loans really cost. */
@Command(
    name = "realised",
    description = {
      "Compute what loans really cost, and how much may still be collected.",
      "From everything that was paid out, paid, charged on default and given back by a day."
    },
    footer = {
      "",
      "A file holds requests in the proto3 JSON of clearcost.cost.v1.CalculateRealisedCostRequest: one,",
      "an array of them, several in a row, or one a line.",
      "",
      "@|bold Example:|@",
      "  clearcost realised examples/actual/late-payer.json",
      "",
      "With --json, one line for each loan in the order of the input:",
      "{\"realisedCost\":{...},\"source\":\"FILE#1\"} or {\"error\":{...},\"source\":...}.",
      "",
      "@|bold Exit codes:|@ 0 all loans answered; 1 at least one loan refused; 2 nothing done."
    })
final class RealisedCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Mixin LoanInput loans = new LoanInput();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    return loans.answer(
        streams,
        new LoanQuestion<CalculateRealisedCostRequest, CalculateRealisedCostResponse>(
            CalculateRealisedCostRequest.getDefaultInstance(),
            Services.Need.NO_DATABASE,
            services -> services.cost()::calculateRealisedCost,
            "realisedCost",
            CalculateRealisedCostResponse::getRealisedCost,
            (loan, answer) ->
                RealisedSheet.of(loan.source(), answer.getRealisedCost(), streams.palette())));
  }
}
