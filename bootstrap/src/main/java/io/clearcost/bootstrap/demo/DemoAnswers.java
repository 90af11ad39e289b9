package io.clearcost.bootstrap.demo;

import io.clearcost.bootstrap.client.LoanBatch.AnswerSink;
import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.input.Refusal;
import io.clearcost.bootstrap.sheet.CostSheet;
import io.clearcost.bootstrap.sheet.Palette;
import io.clearcost.proto.gate.v1.AssessLoanResponse;
import io.clearcost.proto.gate.v1.Decision;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Prints the answers as they come and keeps them for the closing table. */
final class DemoAnswers implements AnswerSink<AssessLoanResponse> {

  private final PrintWriter out;
  private final Palette palette;
  private final Map<String, Decision> judged = new LinkedHashMap<>();
  private final Map<String, Refusal> refused = new LinkedHashMap<>();

  DemoAnswers(PrintWriter out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  @Override
  public void answered(JsonValue value, AssessLoanResponse answer) {
    judged.put(value.source(), answer.getDecision());
    out.println(CostSheet.of(answer.getDecision(), palette));
    out.flush();
  }

  @Override
  public void refused(JsonValue value, Refusal refusal) {
    refused.put(value.source(), refusal);
    out.println(value.source() + " was refused: " + refusal.reason() + ": " + refusal.message());
    refusal
        .fields()
        .forEach(field -> out.println("    " + field.path() + ": " + field.description()));
    out.println();
  }

  Map<String, Decision> judged() {
    return judged;
  }

  Map<String, Refusal> refused() {
    return refused;
  }

  /** The first decision, to be read back. */
  Optional<Decision> first() {
    return judged.values().stream().findFirst();
  }
}
