package io.clearcost.bootstrap.demo;

import io.clearcost.bootstrap.sheet.Figures;
import io.clearcost.bootstrap.sheet.Palette;
import io.clearcost.bootstrap.sheet.Words;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.cost.v1.AnnualisedCost;
import io.clearcost.proto.gate.v1.Decision;
import java.io.PrintWriter;

/** The table at the end of a demonstration, and what to do next. */
final class ClosingWords {

  private static final String HOW_TO_GO_ON =
      """

      How to go on:
        ./clearcost institutions import examples/institutions.csv    fill the register in ./data
        ./clearcost assess examples/loans/*.json                     judge in process, no server
        ./clearcost serve                                            serve on 127.0.0.1:50051
        ./clearcost assess --json examples/loans/*.json              now judged by the server
        ./clearcost decisions --outcome BLOCK                        read back what was decided
        ./clearcost assess --json examples/loans/*.json | python3 verify/verify.py
                                                                     re-check without our code
        ./clearcost disclose --help                                  show a borrower what a loan costs
        ./clearcost --help                                           everything else
      """;

  private final PrintWriter out;
  private final Palette palette;

  ClosingWords(PrintWriter out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  void write(DemoAnswers answers) {
    out.println();
    out.println(row("loan", "a year", "verdict", "rule"));
    answers.judged().values().forEach(this::judged);
    answers
        .refused()
        .forEach((source, refusal) -> out.println(row(source, "-", "refused", refusal.reason())));
    out.print(HOW_TO_GO_ON);
  }

  private void judged(Decision decision) {
    String rate =
        decision.getCost().getAnnualisedList().stream()
            .filter(cost -> cost.getConvention() == decision.getCost().getBindingConvention())
            .filter(AnnualisedCost::hasRate)
            .map(cost -> Figures.percent(cost.getRate().getValue()))
            .findFirst()
            .orElse("-");
    String rule =
        decision.getFindingsList().stream()
            .filter(finding -> finding.getOutcome() == decision.getOutcome())
            .map(finding -> finding.getRuleId())
            .findFirst()
            .orElse("");
    out.println(row(decision.getLoanReference(), rate, Words.of(decision.getOutcome()), rule));
  }

  private String row(String loan, String rate, String verdict, String rule) {
    return "  "
        + DisplayText.left(loan, 36)
        + DisplayText.right(rate, 12)
        + "  "
        + DisplayText.left(verdict, 8)
        + palette.dim(rule);
  }
}
