package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.CostSheet;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateCostResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Computes the cost of loans. */
@Command(
    name = "cost",
    description = {
      "Compute the cost of loans, from terms, a plan or cash flows alone.",
      "Nothing is judged and nothing is put on record; no lender has to be registered."
    },
    footer = {
      "",
      "A file holds requests in the proto3 JSON of clearcost.cost.v1.CalculateCostRequest: one, an",
      "array of them, several in a row, or one a line. Files written for \"clearcost assess\" serve too:",
      "their loan is taken, and no kind of lender is assumed.",
      "",
      "@|bold Example,|@ 10,000 yuan received and 12 months later 11,200 repaid:",
      "  clearcost cost - <<< '{\"loan\":{\"cashFlows\":{\"flows\":[",
      "    {\"amountFen\":1000000,\"date\":\"2026-01-15\"},{\"amountFen\":-1120000,\"date\":\"2027-01-15\"}]}}}'",
      "",
      "With --json, one line for each loan in the order of the input: {\"cost\":{...},\"source\":\"FILE#1\"}",
      "or {\"error\":{...},\"source\":...} as of \"clearcost assess\".",
      "",
      "@|bold Exit codes:|@ 0 all costs computed; 1 at least one loan refused; 2 nothing done."
    })
final class CostCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Mixin LoanInput loans = new LoanInput();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    return loans.answer(
        streams,
        new LoanQuestion<CalculateCostRequest, CalculateCostResponse>(
            CalculateCostRequest.getDefaultInstance(),
            Services.Need.NO_DATABASE,
            Services::costStream,
            "cost",
            CalculateCostResponse::getCost,
            (loan, answer) -> CostSheet.of(loan.source(), answer.getCost(), streams.palette())));
  }
}
