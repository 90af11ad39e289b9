package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.rpc.Code;
import io.clearcost.application.cost.CalculateCost;
import io.clearcost.application.cost.CalculateRealisedCost;
import io.clearcost.application.cost.CalculateSettlementCurve;
import io.clearcost.application.cost.FindHeadroom;
import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.domain.cost.CostOutcome;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.BatchClient;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse.ResultCase;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CashFlows;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.clearcost.proto.cost.v1.LenderKind;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CostBatchTest {

  private static RunningServer server;

  private final List<Runnable> closing = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void close() {
    closing.forEach(Runnable::run);
  }

  @Test
  void loans_namedAndUnnamed_areAnsweredInOrderAsAlone() {
    List<CalculateCostBatchRequest> loans =
        List.of(item("a", dear()), item("", cheap()), item("a", press()), item("四", cheap()));

    List<CalculateCostBatchResponse> answers = client(server.channel()).ask(loans);

    assertThat(answers)
        .extracting(CalculateCostBatchResponse::getItemId)
        .containsExactly("a", "", "a", "四");
    assertThat(answers)
        .extracting(CalculateCostBatchResponse::getItemIndex)
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(answers)
        .zipSatisfy(
            loans,
            (answer, loan) ->
                assertThat(answer.getCost())
                    .isEqualTo(server.cost().calculateCost(alone(loan)).getCost()));
  }

  @Test
  void badLoans_inTheMiddle_areRefusedAsAloneAndTheStreamGoesOn() {
    LoanOffer malformed = Loans.of(Loans.terms("24%", "2026-02-30"));
    LoanOffer oneSigned = flows(100, 200);
    LoanOffer severalRates = flows(100_000, -230_000, 132_000);
    CalculateCostBatchRequest unknownLender =
        item("5", cheap()).toBuilder().setLenderKindValue(99).build();
    CalculateCostBatchRequest nothing = CalculateCostBatchRequest.getDefaultInstance();
    List<CalculateCostBatchRequest> bad =
        List.of(
            item("1", malformed),
            item("2", oneSigned),
            item("3", severalRates),
            nothing,
            unknownLender);
    List<CalculateCostBatchRequest> loans = new ArrayList<>(bad);
    loans.add(0, item("0", cheap()));
    loans.add(item("6", dear()));

    List<CalculateCostBatchResponse> answers = client(server.channel()).ask(loans);

    assertThat(answers.get(0).hasCost()).isTrue();
    assertThat(answers.get(6).hasCost()).isTrue();
    assertThat(answers.subList(1, 6))
        .zipSatisfy(
            bad,
            (answer, loan) -> {
              assertThat(answer.getItemId()).isEqualTo(loan.getItemId());
              assertThat(answer.getError())
                  .isEqualTo(Refused.by(() -> server.cost().calculateCost(alone(loan))).status());
            });
    assertThat(answers.subList(1, 6))
        .extracting(answer -> new Refused(answer.getError()).reason())
        .containsExactly(
            "FIELDS_MALFORMED",
            "CASH_FLOWS_ARE_ONE_SIGNED",
            "CASH_FLOWS_HAVE_SEVERAL_RATES",
            "FIELDS_MALFORMED",
            "FIELDS_MALFORMED");
    assertThat(new Refused(answers.get(1).getError()).fields())
        .containsExactly("loan.terms.rate MALFORMED", "loan.terms.disbursement_date MALFORMED");
  }

  @Test
  void itemId_malformed_isRefusedWithTheLoansFieldsAndNotEchoed() {
    String longest = "x".repeat(64);

    List<CalculateCostBatchResponse> answers =
        client(server.channel())
            .ask(
                List.of(
                    item(longest, cheap()),
                    item(longest + "x", Loans.of(Loans.terms("1e9", "2026-03-02"))),
                    item("a\u0007", cheap())));

    assertThat(answers.get(0).getItemId()).isEqualTo(longest);
    assertThat(answers.get(0).hasCost()).isTrue();
    assertThat(answers.get(1).getItemId()).isEmpty();
    assertThat(new Refused(answers.get(1).getError()).fields())
        .containsExactly("item_id TOO_LONG", "loan.terms.rate MALFORMED");
    assertThat(answers.get(2).getItemId()).isEmpty();
    assertThat(new Refused(answers.get(2).getError()).fields())
        .containsExactly("item_id MALFORMED");
  }

  @Test
  void exceptions_ofSingleLoans_becomeTheirAnswers() {
    BatchClient<CalculateCostBatchRequest, CalculateCostBatchResponse> client =
        clientOf(
            calculation(
                number -> {
                  if (number == 2) {
                    throw new IllegalStateException("a bug");
                  }
                  if (number == 3) {
                    throw new StorageUnavailableException("busy", new IOException());
                  }
                  if (number == 4) {
                    throw new StackOverflowError();
                  }
                }));

    List<CalculateCostBatchResponse> answers =
        client.ask(List.of(cheapItem(1), cheapItem(2), cheapItem(3), cheapItem(4), cheapItem(5)));

    assertThat(answers)
        .extracting(CalculateCostBatchResponse::getResultCase)
        .containsExactly(
            ResultCase.COST, ResultCase.ERROR, ResultCase.ERROR, ResultCase.ERROR, ResultCase.COST);
    Refused bug = new Refused(answers.get(1).getError());
    assertThat(bug.code()).isEqualTo(Code.INTERNAL);
    assertThat(bug.facts()).containsExactly(Map.entry("incident_id", RunningServer.INCIDENT));
    assertThat(bug.status().toString()).doesNotContain("a bug");
    assertThat(new Refused(answers.get(2).getError()).reason()).isEqualTo("STORAGE_UNAVAILABLE");
    assertThat(new Refused(answers.get(3).getError()).code()).isEqualTo(Code.INTERNAL);
  }

  @Test
  void stream_withoutALoan_endsWithoutAnAnswer() {
    List<CalculateCostBatchResponse> answers = client(server.channel()).ask(List.of());

    assertThat(answers).isEmpty();
  }

  @Test
  void stream_ofAnUnknownCaller_failsAsAWhole() {
    BatchClient<CalculateCostBatchRequest, CalculateCostBatchResponse> client =
        client(server.as("token-of-nobody"));

    Refused refused = Refused.by(() -> client.ask(List.of(cheapItem(1))));

    assertThat(refused.code()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(refused.reason()).isEqualTo("TOKEN_UNKNOWN");
  }

  @Test
  void reader_whoTakesAnswersOneByOne_isNeverMoreThanOneLoanBehind() {
    int loans = 10_000;
    LoanOffer quickest = flows(100, 200);
    AtomicInteger computed = new AtomicInteger();
    BatchClient<CalculateCostBatchRequest, CalculateCostBatchResponse> client =
        clientOf(calculation(computed::set));

    client.open();
    for (int k = 0; k < loans; k++) {
      client.send(item("item-" + k, quickest));
    }
    client.end();

    // Both sides run in this thread: whatever the server can do, it has done when a line returns.
    assertThat(computed).hasValue(0);
    int furthestAhead = 0;
    for (int k = 1; k <= loans; k++) {
      client.read(1);
      furthestAhead = Math.max(furthestAhead, computed.get() - k);
    }
    assertThat(furthestAhead).isLessThanOrEqualTo(1);
    assertThat(client.answers())
        .extracting(CalculateCostBatchResponse::getItemIndex)
        .isEqualTo(LongStream.range(0, loans).boxed().toList());
    assertThat(client.answers().get(loans - 1).getItemId()).isEqualTo("item-" + (loans - 1));
    assertThat(client.status()).contains(Status.OK);
  }

  @Test
  void client_thatCancels_hasNothingComputedAfterwards() {
    AtomicInteger computed = new AtomicInteger();
    List<BatchClient<CalculateCostBatchRequest, CalculateCostBatchResponse>> leaving =
        new ArrayList<>();
    BatchClient<CalculateCostBatchRequest, CalculateCostBatchResponse> client =
        clientOf(
            calculation(
                number -> {
                  computed.set(number);
                  if (number == 3) {
                    leaving.forEach(BatchClient::cancel);
                  }
                }));
    leaving.add(client);

    client.open();
    for (int k = 0; k < 10; k++) {
      client.send(cheapItem(k));
    }
    client.read(10);

    assertThat(computed).hasValue(3);
    assertThat(client.answers()).hasSize(2);
    assertThat(client.status().map(Status::getCode)).contains(Status.Code.CANCELLED);
  }

  @Test
  void itemOfABatch_besideItsName_hasTheFieldsOfASingleRequest() {
    List<String> single = fields(CalculateCostRequest.getDescriptor().getFields());

    List<String> item = fields(CalculateCostBatchRequest.getDescriptor().getFields());

    assertThat(item).containsOnlyOnceElementsOf(single).hasSize(single.size() + 1);
    assertThat(item).contains("item_id STRING");
  }

  private static List<String> fields(List<FieldDescriptor> fields) {
    return fields.stream().map(field -> field.getName() + " " + type(field)).toList();
  }

  private static String type(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case MESSAGE -> field.getMessageType().getFullName();
      case ENUM -> field.getEnumType().getFullName();
      case INT, LONG, FLOAT, DOUBLE, BOOLEAN, STRING, BYTE_STRING -> field.getType().name();
    };
  }

  private static LoanOffer cheap() {
    return Loans.of(Loans.bullet("0.12", 1, "2026-03-02"));
  }

  private static LoanOffer dear() {
    return Loans.of(Loans.terms("0.36", "2026-03-02").addFeeItems(Loans.termsFee()));
  }

  private static LoanOffer press() {
    return Loans.of(Loans.pressCase(""));
  }

  private static LoanOffer flows(long... fen) {
    CashFlows.Builder flows = CashFlows.newBuilder().setPeriodsPerYear(12);
    for (int k = 0; k < fen.length; k++) {
      flows.addFlows(Loans.periodic(k, fen[k]));
    }
    return Loans.of(flows.build());
  }

  private static CalculateCostBatchRequest cheapItem(int number) {
    return item("item-" + number, cheap());
  }

  private static CalculateCostBatchRequest item(String id, LoanOffer loan) {
    return CalculateCostBatchRequest.newBuilder()
        .setItemId(id)
        .setLoan(loan)
        .setLenderKind(LenderKind.LENDER_KIND_SMALL_LOAN_COMPANY)
        .build();
  }

  private static CalculateCostRequest alone(CalculateCostBatchRequest item) {
    CalculateCostRequest.Builder alone =
        CalculateCostRequest.newBuilder().setLenderKindValue(item.getLenderKindValue());
    if (item.hasLoan()) {
      alone.setLoan(item.getLoan());
    }
    return alone.build();
  }

  /**
   * The real calculation, which says before each loan the how manieth it is, and computes equal
   * loans once.
   */
  private static CalculateCost calculation(IntConsumer before) {
    AtomicInteger count = new AtomicInteger();
    Map<CalculateCost.Command, CostOutcome> known = new HashMap<>();
    CalculateCost real = new CalculateCost();
    CalculateCost counting = mock(withSettings().stubOnly());
    when(counting.handle(any()))
        .thenAnswer(
            call -> {
              before.accept(count.incrementAndGet());
              return known.computeIfAbsent(call.getArgument(0), real::handle);
            });
    return counting;
  }

  private static BatchClient<CalculateCostBatchRequest, CalculateCostBatchResponse> client(
      Channel channel) {
    return new BatchClient<>(CostServiceGrpc.newStub(channel)::calculateCostBatch);
  }

  /** A client whose server works in the client's own thread. */
  private BatchClient<CalculateCostBatchRequest, CalculateCostBatchResponse> clientOf(
      CalculateCost calculation) {
    String name = InProcessServerBuilder.generateName();
    Server alone =
        InProcessServerBuilder.forName(name)
            .directExecutor()
            .addService(
                new CostGrpcService(
                    calculation,
                    new CalculateRealisedCost(),
                    new CalculateSettlementCurve(),
                    new FindHeadroom(),
                    RunningServer.SURPRISES))
            .build();
    try {
      alone.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ManagedChannel channel = InProcessChannelBuilder.forName(name).directExecutor().build();
    closing.add(channel::shutdownNow);
    closing.add(alone::shutdownNow);
    return client(channel);
  }
}
