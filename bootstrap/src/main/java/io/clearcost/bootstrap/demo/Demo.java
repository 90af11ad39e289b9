package io.clearcost.bootstrap.demo;

import io.clearcost.bootstrap.client.Link;
import io.clearcost.bootstrap.client.LoanBatch;
import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.settings.HostPort;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.sheet.Palette;
import io.clearcost.bootstrap.wiring.LocalRegister;
import io.clearcost.bootstrap.wiring.RunningServer;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc;
import io.clearcost.proto.evidence.v1.GetDecisionRequest;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Everything at work once: a real server on a real database in a temporary directory, the example
 * loans over gRPC, a restart, and a decision read back.
 */
public final class Demo {

  private static final int CALL_SECONDS = 30;

  private final PrintWriter out;
  private final Palette palette;
  private final Examples examples;

  /**
   * A demonstration that has not begun.
   *
   * @param examples directory with {@code institutions.csv} and {@code loans/*.json}
   */
  public Demo(PrintWriter out, Palette palette, Path examples) {
    this.out = out;
    this.palette = palette;
    this.examples = new Examples(examples);
  }

  /**
   * Runs it.
   *
   * @return whether every example was judged, and the decision was still there after the restart
   */
  public boolean run() {
    List<JsonValue> loans = examples.loans();
    try (TemporaryDirectory directory = TemporaryDirectory.create()) {
      Settings settings =
          Settings.DEFAULTS
              .withData(directory.path().resolve("data"))
              .withListen(new HostPort("127.0.0.1", 0));
      register(settings);
      DemoAnswers answers = judge(settings, loans);
      boolean survived = answers.first().map(first -> isThere(settings, first)).orElse(false);
      new ClosingWords(out, palette).write(answers);
      out.flush();
      return survived && answers.refused().isEmpty();
    }
  }

  private void register(Settings settings) {
    try (LocalRegister register = LocalRegister.open(settings)) {
      register.add(examples.institutions());
      out.printf("Registered %d example lenders.%n", register.entries().size());
    }
  }

  private DemoAnswers judge(Settings settings, List<JsonValue> loans) {
    try (RunningServer server = RunningServer.start(settings);
        Link link = Link.to(server.address(), Optional.empty())) {
      out.printf(
          "Started a server on %s; sending it %d loans over gRPC.%n%n",
          server.address(), loans.size());
      DemoAnswers answers = new DemoAnswers(out, palette);
      new LoanBatch<>(
              AssessLoanRequest.getDefaultInstance(),
              (AssessLoanRequest request) ->
                  GateServiceGrpc.newFutureStub(link.channel())
                      .withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS)
                      .assessLoan(RequestIds.complete(request)),
              answers)
          .run(loans);
      return answers;
    }
  }

  private boolean isThere(Settings settings, Decision decision) {
    try (RunningServer server = RunningServer.start(settings);
        Link link = Link.to(server.address(), Optional.empty())) {
      Decision found =
          EvidenceServiceGrpc.newBlockingStub(link.channel())
              .withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS)
              .getDecision(
                  GetDecisionRequest.newBuilder().setDecisionId(decision.getDecisionId()).build())
              .getDecision();
      boolean same = found.equals(decision);
      out.printf(
          "Stopped the server, started it again on %s and read%n%s back: %s.%n",
          server.address(),
          decision.getDecisionId(),
          same ? "the same decision, to the byte" : "ANOTHER decision");
      return same;
    }
  }
}
