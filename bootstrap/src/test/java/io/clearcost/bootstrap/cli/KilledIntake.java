package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.wiring.LocalServices;
import io.clearcost.proto.ledger.v1.BeginIntakeRequest;
import io.clearcost.proto.ledger.v1.CloseIntakeRequest;
import io.clearcost.proto.ledger.v1.CloseIntakeResponse;
import io.clearcost.proto.ledger.v1.Intake;
import io.clearcost.proto.ledger.v1.IntakeMode;
import io.clearcost.proto.ledger.v1.IntakeServiceGrpc;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

/**
 * An intake that goes on where it was and tells every row that is acknowledged, for a test that
 * kills it: a process of its own, with services and database in it.
 */
final class KilledIntake {

  static final String LENDER = "test-bank";

  /** Rows before the first that is missing, which are sent again to be told as on disk already. */
  private static final long AGAIN = 20;

  private static final int WINDOW = 64;

  private KilledIntake() {}

  /**
   * Takes in the rows of {@link NumberedRows}.
   *
   * @param args data directory, number of rows
   */
  public static void main(String... args) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("opening");
    try (LocalServices services =
        LocalServices.open(Settings.DEFAULTS.withData(Path.of(args[0])))) {
      Intake intake = begun(services.channel());
      out.println("begun " + intake.getIntakeId());
      send(
          services.channel(),
          intake,
          Math.max(1, intake.getCompleteUntilRow() + 1 - AGAIN),
          Long.parseLong(args[1]),
          (row, answer) ->
              out.println(
                  "acknowledged " + row + " " + answer.getResult().getRecorded().getContentHash()));
      out.println("done");
    }
  }

  static Intake begun(Channel channel) {
    return IntakeServiceGrpc.newBlockingStub(channel)
        .beginIntake(
            BeginIntakeRequest.newBuilder()
                .setRequestId("tape-1")
                .setInstitutionId(LENDER)
                .setMode(IntakeMode.INTAKE_MODE_STREAM)
                .build())
        .getIntake();
  }

  /** Sends rows and waits until each is answered, or fails with what broke the stream. */
  static void send(
      Channel channel,
      Intake intake,
      long from,
      long until,
      BiConsumer<Long, RecordLoansResponse> answered)
      throws InterruptedException {
    Semaphore window = new Semaphore(WINDOW);
    CompletableFuture<Void> ended = new CompletableFuture<>();
    StreamObserver<RecordLoansRequest> rows =
        IntakeServiceGrpc.newStub(channel)
            .recordLoans(
                new StreamObserver<>() {
                  @Override
                  public void onNext(RecordLoansResponse answer) {
                    answered.accept(answer.getRow(), answer);
                    window.release();
                  }

                  @Override
                  public void onError(Throwable broken) {
                    ended.completeExceptionally(broken);
                    window.release(WINDOW);
                  }

                  @Override
                  public void onCompleted() {
                    ended.complete(null);
                  }
                });
    for (long row = from; row <= until && !ended.isCompletedExceptionally(); row++) {
      window.acquire();
      rows.onNext(
          RecordLoansRequest.newBuilder()
              .setIntakeId(intake.getIntakeId())
              .setRow(row)
              .setRecord(NumberedRows.row(row))
              .build());
    }
    if (!ended.isCompletedExceptionally()) {
      rows.onCompleted();
    }
    ended.join();
  }

  static CloseIntakeResponse closed(Channel channel, Intake intake, long rows) {
    return IntakeServiceGrpc.newBlockingStub(channel)
        .closeIntake(
            CloseIntakeRequest.newBuilder()
                .setIntakeId(intake.getIntakeId())
                .setRowCount(rows)
                .build());
  }
}
