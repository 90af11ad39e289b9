package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.clearcost.bootstrap.Main;
import io.clearcost.bootstrap.client.Link;
import io.clearcost.bootstrap.settings.HostPort;
import io.clearcost.proto.gate.v1.AssessLoanBatchRequest;
import io.clearcost.proto.gate.v1.AssessLoanBatchResponse;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, because only a process gets signals. */
class ServeProcessTest {

  private static final int MOST_SECONDS = 60;

  /** How many answers come before the server is killed: more than one window of a stream. */
  private static final int ENOUGH = 50;

  private static final String READY = "Clearcost listens on ";

  @TempDir private Path directory;

  @Test
  void server_toldToTerminate_endsWellAndLeavesTheDatabaseClosed() throws Exception {
    Path log = directory.resolve("log");
    Path data = directory.resolve("data");
    Process server = start(data, log);
    try {
      assumeTrue(server.supportsNormalTermination(), "no signal here that a process can answer");
      String ready = firstLine(server);
      server.destroy();

      assertThat(server.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(ready).as(Files.readString(log)).startsWith("Clearcost listens on 127.0.0.1:");
      assertThat(server.exitValue()).as(Files.readString(log)).isZero();
      assertThat(data.resolve("clearcost.db-wal")).doesNotExist();
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void server_killedAmidAStream_hasOnRecordWhatItAnswered() throws Exception {
    Path log = directory.resolve("log");
    Path data = Loans.registeredIn(directory);
    Map<String, Decision> answered = new LinkedHashMap<>();
    Process server = start(data, log);
    try {
      String ready = firstLine(server);
      assertThat(ready).as(Files.readString(log)).startsWith(READY);
      try (Link link = Link.to(HostPort.parse(address(ready)), Optional.empty())) {
        KillingClient client = new KillingClient(server, answered);
        StreamObserver<AssessLoanBatchRequest> items =
            GateServiceGrpc.newStub(link.channel()).assessLoanBatch(client);
        for (int k = 0; k < 20 * ENOUGH; k++) {
          items.onNext(StreamItems.of(loan("r-" + k)));
        }
        assertThat(client.ended.await(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      server.destroyForcibly().waitFor();
    }

    assertThat(answered).hasSizeBetween(ENOUGH, 20 * ENOUGH - 1);
    try (ServerUnderTest again = ServerUnderTest.start("--data", data);
        Link link = Link.to(HostPort.parse(again.address()), Optional.empty())) {
      GateServiceGrpc.GateServiceBlockingStub gate =
          GateServiceGrpc.newBlockingStub(link.channel());
      assertThat(answered)
          .allSatisfy(
              (request, decision) ->
                  assertThat(gate.assessLoan(loan(request)).getDecision()).isEqualTo(decision));
    }
  }

  /** Kills the server when it has answered enough, and notes what it has answered until its end. */
  private static final class KillingClient implements StreamObserver<AssessLoanBatchResponse> {

    private final Process server;
    private final Map<String, Decision> answered;
    private final CountDownLatch ended = new CountDownLatch(1);

    private KillingClient(Process server, Map<String, Decision> answered) {
      this.server = server;
      this.answered = answered;
    }

    @Override
    public void onNext(AssessLoanBatchResponse answer) {
      answered.put(answer.getDecision().getRequestId(), answer.getDecision());
      if (answered.size() == ENOUGH) {
        server.destroyForcibly();
      }
    }

    @Override
    public void onError(Throwable broken) {
      ended.countDown();
    }

    @Override
    public void onCompleted() {
      ended.countDown();
    }
  }

  private static AssessLoanRequest loan(String requestId) {
    AssessLoanRequest.Builder loan = AssessLoanRequest.newBuilder();
    try {
      JsonFormat.parser().merge(Loans.levelInstalment("test-bank", "fair", "0.12"), loan);
    } catch (InvalidProtocolBufferException malformed) {
      throw new AssertionError(malformed);
    }
    return loan.setRequestId(requestId).build();
  }

  private static String address(String ready) {
    return ready.substring(READY.length(), ready.indexOf(','));
  }

  private static Process start(Path data, Path log) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--data",
            data.toString())
        .redirectError(log.toFile())
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return String.valueOf(out.readLine());
    }
  }
}
