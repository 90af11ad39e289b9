package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.clearcost.bootstrap.sheet.Palette;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.clearcost.proto.ledger.v1.RecordedRow;
import io.clearcost.proto.ledger.v1.RowResult;
import io.clearcost.tapes.ledger.LoanTape;
import io.clearcost.tapes.ledger.LoanTapes;
import io.clearcost.tapes.ledger.TapeOptions;
import io.grpc.protobuf.StatusProto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A tape on its way to a service that fails on demand. */
class TapeSenderTest {

  /** More than the service has on its way at most. */
  private static final int ROWS = 1_000;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final TapeReport report =
      new TapeReport(
          new Streams(
              InputStream.nullInputStream(),
              new PrintWriter(out),
              new PrintWriter(err),
              Palette.PLAIN,
              false),
          "tape.jsonl",
          Stopwatch.started());
  private final List<Long> sent = new ArrayList<>();

  @Test
  void rows_thatAreAllAnswered_areSentInTheirOrder() throws IOException {
    long rows = send(0, TapeSenderTest::recorded);

    assertThat(rows).isEqualTo(ROWS);
    assertThat(sent).hasSize(ROWS).isSorted();
    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void rows_thatAreOnDisk_areNotSentAgain() throws IOException {
    send(ROWS - 1, TapeSenderTest::recorded);

    report.end();
    assertThat(sent).containsExactly((long) ROWS);
    assertThat(err.toString()).contains("1,000 loans recorded (999 of them before), 0 not");
  }

  @Test
  void stream_thatBreaks_isToldOnceAndNothingMoreIsSent() throws IOException {
    send(0, row -> row < 12 ? recorded(row) : failed(Code.UNAVAILABLE, "gone"));

    report.end();
    assertThat(sent).hasSizeLessThan(ROWS / 2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .containsOnlyOnce("gone")
        .contains("clearcost: tape.jsonl:12: A-12: UNAVAILABLE: gone")
        .contains("clearcost: 11 loans recorded (0 of them before), 0 not, 0 warnings")
        .contains("clearcost: Broken off: " + sent.size() + " rows were sent, 11 of them answered.")
        .contains("Run the same command again");
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void disk_thatIsFullForARow_endsTheTapeThoughLaterRowsAreAnswered() throws IOException {
    send(0, row -> row == 12 ? failed(Code.UNAVAILABLE, "disk full") : recorded(row));

    report.end();
    assertThat(report.isBroken()).isTrue();
    assertThat(sent).hasSizeLessThan(ROWS / 2);
    assertThat(err.toString())
        .contains(sent.size() + " rows were sent, " + (sent.size() - 1) + " of them answered.");
  }

  @Test
  void failure_thatIsNoAnswerOfTheService_endsTheTapeToo() throws IOException {
    send(0, row -> Futures.immediateFailedFuture(new IOException("the cable")));

    report.end();
    assertThat(err.toString()).contains("the cable").contains("Broken off");
  }

  @Test
  void row_thatIsOnDiskWithOtherContent_isFaultyAndEndsNothing() throws IOException {
    send(0, row -> row == 12 ? failed(Code.ALREADY_EXISTS, "other content") : recorded(row));

    report.end();
    assertThat(sent).hasSize(ROWS);
    assertThat(report.isBroken()).isFalse();
    assertThat(report.isComplete()).isFalse();
    assertThat(out.toString())
        .isEqualTo("tape.jsonl:12: A-12: ALREADY_EXISTS: other content" + System.lineSeparator());
    assertThat(err.toString()).contains("999 loans recorded (0 of them before), 1 not");
  }

  /** Answers a row. */
  private interface Answering {
    ListenableFuture<RecordLoansResponse> answer(long row);
  }

  private long send(long doneUntil, Answering service) throws IOException {
    TapeSender sender =
        new TapeSender("int_1", doneUntil, request -> service.answer(sentRow(request)), report);
    try (LoanTape tape = tape()) {
      return sender.send(tape);
    }
  }

  private long sentRow(RecordLoansRequest request) {
    sent.add(request.getRow());
    return request.getRow();
  }

  private static LoanTape tape() throws IOException {
    String lines =
        LongStream.rangeClosed(1, ROWS)
            .mapToObj("{\"loanReference\":\"A-%d\"}\n"::formatted)
            .collect(Collectors.joining());
    return LoanTapes.open(
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), TapeOptions.FOUND_OUT);
  }

  private static ListenableFuture<RecordLoansResponse> recorded(long row) {
    return Futures.immediateFuture(
        RecordLoansResponse.newBuilder()
            .setRow(row)
            .setResult(RowResult.newBuilder().setRecorded(RecordedRow.getDefaultInstance()))
            .build());
  }

  private static ListenableFuture<RecordLoansResponse> failed(Code code, String message) {
    return Futures.immediateFailedFuture(
        StatusProto.toStatusRuntimeException(
            Status.newBuilder().setCode(code.getNumber()).setMessage(message).build()));
  }
}
