package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.HeadroomSheet;
import io.clearcost.proto.cost.v1.FindHeadroomRequest;
import io.clearcost.proto.cost.v1.FindHeadroomResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Solves how far the terms of loans go under a cap. */
@Command(
    name = "headroom",
    description = {
      "Solve the largest rate and the largest fees of loans that pass a cap.",
      "Each lever is moved alone, the rest of the loan stays; every answer is calculated anew.",
      "Nothing is judged and nothing is put on record; no lender has to be registered."
    },
    footer = {
      "",
      "A file holds requests in the proto3 JSON of clearcost.cost.v1.FindHeadroomRequest: one, an",
      "array of them, several in a row, or one a line. Those of \"clearcost cost\" are such requests, and",
      "of those of \"clearcost assess\" the loan is taken.",
      "",
      "@|bold Example,|@ 10,000 yuan received and a month later 10,100 repaid, under 24 %%:",
      "  clearcost headroom --cap 0.24 - <<< '{\"loan\":{\"cashFlows\":{\"flows\":[",
      "    {\"amountFen\":1000000,\"date\":\"2026-01-15\"},{\"amountFen\":-1010000,\"date\":\"2026-02-15\"}]}}}'",
      "",
      "With --json, one line for each loan in the order of the input:",
      "{\"headroom\":{\"levers\":[...]},\"source\":\"FILE#1\"} or {\"error\":{...},\"source\":...} as of",
      "\"clearcost assess\".",
      "",
      "@|bold Exit codes:|@ 0 all loans solved; 1 at least one loan refused; 2 nothing done."
    })
final class HeadroomCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(
      names = "--cap",
      paramLabel = "FRACTION",
      description =
          "The cap, an annual fraction such as 0.24; otherwise each request names its own.")
  String cap = "";

  @Mixin LoanInput loans = new LoanInput();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    return loans.answer(
        streams,
        new LoanQuestion<FindHeadroomRequest, FindHeadroomResponse>(
            FindHeadroomRequest.getDefaultInstance(),
            Services.Need.NO_DATABASE,
            services -> request -> services.cost().findHeadroom(capped(request)),
            "headroom",
            answer -> answer,
            (loan, answer) -> HeadroomSheet.of(loan.source(), answer, streams.palette())));
  }

  private FindHeadroomRequest capped(FindHeadroomRequest request) {
    return cap.isEmpty() ? request : request.toBuilder().setCap(cap).build();
  }
}
