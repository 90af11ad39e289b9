package io.clearcost.grpc.ledger;

import static io.clearcost.grpc.ledger.LedgerDesk.CLERK;
import static io.clearcost.grpc.ledger.LedgerDesk.loan;
import static io.clearcost.grpc.ledger.LedgerDesk.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.port.DirectTransactions;
import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.ledger.InMemoryLedger;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.BatchClient;
import io.clearcost.grpc.server.CallerInterceptor;
import io.clearcost.grpc.server.CallerRegistry;
import io.clearcost.proto.ledger.v1.CloseIntakeRequest;
import io.clearcost.proto.ledger.v1.GetIntakeRequest;
import io.clearcost.proto.ledger.v1.Intake;
import io.clearcost.proto.ledger.v1.IntakeServiceGrpc;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.clearcost.proto.ledger.v1.RecordedRow;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Streams of rows that break, and such as nobody reads the answers of, over a disk that writes when
 * the test says so. Client and server run in the thread of the test: what can be done has been done
 * when a line returns.
 */
class RowStreamTest {

  /** As many rows as the service holds in memory for a call. */
  private static final int WINDOW = 256;

  private final HeldDisk disk = new HeldDisk();
  private Server server;
  private ManagedChannel channel;
  private String intake;

  @BeforeEach
  void open() throws IOException {
    String name = InProcessServerBuilder.generateName();
    server =
        InProcessServerBuilder.forName(name)
            .directExecutor()
            .addService(
                ServerInterceptors.intercept(
                    LedgerDesk.intakes(new InMemoryLedger(), disk),
                    new CallerInterceptor(new CallerRegistry(Map.of(), Optional.of(CLERK)))))
            .build()
            .start();
    channel = InProcessChannelBuilder.forName(name).directExecutor().build();
    intake = LedgerDesk.stream(channel);
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void stream_brokenByItsClientWhileRowsAreWritten_losesAndDoublesNone() {
    BatchClient<RecordLoansRequest, RecordLoansResponse> torn = stream();
    torn.read(Integer.MAX_VALUE);
    send(torn, 1, 10);
    disk.write();
    send(torn, 11, 20);

    torn.cancel();
    disk.write();

    assertThat(rows(torn)).isEqualTo(numbers(1, 10));
    assertThat(torn.status().map(Status::getCode)).contains(Status.Code.CANCELLED);
    assertThat(intake().getCompleteUntilRow()).isEqualTo(20);
    List<RecordedRow> again = sentAgain(11, 30);
    assertThat(again.subList(0, 10)).allMatch(RecordedRow::getAlreadyRecorded);
    assertThat(again.subList(10, 20)).noneMatch(RecordedRow::getAlreadyRecorded);
    assertClosedWith(30);
  }

  @Test
  void stream_brokenBeforeItsRowsAreOnDisk_goesOnAfterTheLastThatIs() {
    BatchClient<RecordLoansRequest, RecordLoansResponse> torn = stream();
    torn.read(Integer.MAX_VALUE);
    send(torn, 1, 10);
    disk.write();
    send(torn, 11, 20);

    torn.cancel();
    disk.fail();

    assertThat(intake().getCompleteUntilRow()).isEqualTo(10);
    List<RecordedRow> again = sentAgain(1, 30);
    assertThat(again.subList(0, 10)).allMatch(RecordedRow::getAlreadyRecorded);
    assertThat(again.subList(0, 10)).isEqualTo(toldAgain(torn.answers()));
    assertThat(again.subList(10, 30)).noneMatch(RecordedRow::getAlreadyRecorded);
    assertClosedWith(30);
  }

  @Test
  void client_thatDoesNotRead_hasOneWindowOfRowsWorkedOffAndInTheEndAll() {
    int count = 2 * WINDOW + 88;
    BatchClient<RecordLoansRequest, RecordLoansResponse> slow = stream();
    send(slow, 1, count);
    slow.end();

    disk.write();
    assertThat(intake().getRecordedRowCount()).isZero();
    slow.read(1);
    disk.write();
    assertThat(intake().getRecordedRowCount()).isEqualTo(WINDOW);
    assertThat(slow.answers()).hasSize(1);
    slow.read(WINDOW - 1);
    disk.write();
    assertThat(intake().getRecordedRowCount()).isEqualTo(WINDOW);
    slow.read(1);
    disk.write();
    assertThat(intake().getRecordedRowCount()).isEqualTo(2 * WINDOW);

    while (slow.status().isEmpty()) {
      slow.read(WINDOW);
      disk.write();
    }
    assertThat(slow.status()).contains(Status.OK);
    assertThat(rows(slow)).isEqualTo(numbers(1, count));
    assertClosedWith(count);
  }

  @Test
  void rows_ofMegabytes_areHeldByTheirSizeAndNotByTheirNumber() {
    LoanRecord large = LoanRecord.newBuilder().setLoanReference("L".repeat(2 << 20)).build();
    int count = 40;
    BatchClient<RecordLoansRequest, RecordLoansResponse> client = stream();
    client.read(Integer.MAX_VALUE);
    for (long number = 1; number <= count; number++) {
      client.send(row(intake, number, large));
    }

    disk.writeOnce();

    // Eight of them make 16 MB; as many as are asked for ahead may come besides.
    assertThat(intake().getRefusedRowCount()).isBetween(8L, 24L);
    disk.write();
    assertThat(rows(client)).isEqualTo(numbers(1, count));
    assertThat(intake().getRefusedRowCount()).isEqualTo(count);
  }

  @Test
  void streams_atOnceOnOneIntake_recordEachRowOnce() {
    BatchClient<RecordLoansRequest, RecordLoansResponse> one = stream();
    BatchClient<RecordLoansRequest, RecordLoansResponse> other = stream();
    one.read(Integer.MAX_VALUE);
    other.read(Integer.MAX_VALUE);

    for (long number = 1; number <= 10; number++) {
      one.send(row(intake, number, loan("L-" + number, "0.12", "2026-03-02")));
      other.send(row(intake, number, loan("L-" + number, "0.12", "2026-03-02")));
    }
    other.send(row(intake, 11, loan("L-11", "0.12", "2026-03-02")));
    one.send(row(intake, 11, loan("L-11", "0.13", "2026-03-02")));
    disk.write();

    List<RecordedRow> first = recorded(one.answers().subList(0, 10));
    List<RecordedRow> second = recorded(other.answers().subList(0, 10));
    assertThat(first).noneMatch(RecordedRow::getAlreadyRecorded);
    assertThat(second).allMatch(RecordedRow::getAlreadyRecorded);
    assertThat(second)
        .extracting(RecordedRow::getContentHash)
        .isEqualTo(first.stream().map(RecordedRow::getContentHash).toList());
    List<RecordLoansResponse> last = List.of(one.answers().get(10), other.answers().get(10));
    assertThat(last).filteredOn(answer -> answer.getResult().hasRecorded()).hasSize(1);
    assertThat(last)
        .filteredOn(RecordLoansResponse::hasError)
        .extracting(answer -> new Refused(answer.getError()).reason())
        .containsExactly("ROW_REUSED");
    assertClosedWith(11);
  }

  private BatchClient<RecordLoansRequest, RecordLoansResponse> stream() {
    BatchClient<RecordLoansRequest, RecordLoansResponse> client =
        new BatchClient<>(observer -> IntakeServiceGrpc.newStub(channel).recordLoans(observer));
    client.open();
    return client;
  }

  private IntakeServiceGrpc.IntakeServiceBlockingStub calls() {
    return IntakeServiceGrpc.newBlockingStub(channel);
  }

  private void send(
      BatchClient<RecordLoansRequest, RecordLoansResponse> client, long from, long until) {
    for (long number = from; number <= until; number++) {
      client.send(row(intake, number, loan("L-" + number, "0.12", "2026-03-02")));
    }
  }

  /** Sends rows over another stream; what became of them, all of which are on disk. */
  private List<RecordedRow> sentAgain(long from, long until) {
    BatchClient<RecordLoansRequest, RecordLoansResponse> client = stream();
    client.read(Integer.MAX_VALUE);
    send(client, from, until);
    disk.write();
    assertThat(rows(client)).isEqualTo(numbers(from, until));
    return recorded(client.answers());
  }

  private static List<RecordedRow> recorded(List<RecordLoansResponse> answers) {
    assertThat(answers).allMatch(answer -> answer.getResult().hasRecorded());
    return answers.stream().map(answer -> answer.getResult().getRecorded()).toList();
  }

  /** The same as it is told to who asks again. */
  private static List<RecordedRow> toldAgain(List<RecordLoansResponse> answers) {
    return recorded(answers).stream()
        .map(row -> row.toBuilder().setAlreadyRecorded(true).build())
        .toList();
  }

  private static List<Long> rows(BatchClient<RecordLoansRequest, RecordLoansResponse> client) {
    return client.answers().stream().map(RecordLoansResponse::getRow).toList();
  }

  private static List<Long> numbers(long from, long until) {
    return LongStream.rangeClosed(from, until).boxed().toList();
  }

  private Intake intake() {
    return calls().getIntake(GetIntakeRequest.newBuilder().setIntakeId(intake).build()).getIntake();
  }

  private void assertClosedWith(long rows) {
    assertThat(
            calls()
                .closeIntake(
                    CloseIntakeRequest.newBuilder()
                        .setIntakeId(intake)
                        .setRowCount(rows)
                        .setPrincipalFen(rows * 1_000_000)
                        .build())
                .getObstaclesList())
        .isEmpty();
  }

  /** Holds what is handed over, and commands wait for nothing. */
  private static final class HeldDisk implements Transactions {

    private final Transactions disk = new DirectTransactions();
    private final List<Piece<?>> held = new ArrayList<>();

    @Override
    public <R> R write(Supplier<R> work) {
      return disk.write(work);
    }

    @Override
    public <R> CompletionStage<R> submit(Supplier<R> work) {
      Piece<R> piece = new Piece<>(work, new CompletableFuture<>());
      held.add(piece);
      return piece.end();
    }

    /** Writes what is held, and what comes because of it. */
    void write() {
      while (!held.isEmpty()) {
        writeOnce();
      }
    }

    /** Writes what was handed over first, and what waits for it. */
    void writeOnce() {
      held.remove(0).write();
    }

    /** Undoes what is held. */
    void fail() {
      while (!held.isEmpty()) {
        held.remove(0).end().completeExceptionally(new StorageUnavailableException("full"));
      }
    }
  }

  private record Piece<R>(Supplier<R> work, CompletableFuture<R> end) {

    void write() {
      end.complete(work.get());
    }
  }
}
