package io.clearcost.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A stream with a window of three, whose replies come when the test says so. Client and server run
 * in the thread of the test: what can be done has been done when a line returns.
 */
class ItemStreamTest {

  private static final int WINDOW = 3;
  private static final Reply<ComprehensiveFinancingCost> COST =
      Reply.of(ComprehensiveFinancingCost.getDefaultInstance());

  private final List<CompletableFuture<Reply<ComprehensiveFinancingCost>>> begun =
      new ArrayList<>();
  private final BatchClient<CalculateCostBatchRequest, CalculateCostBatchResponse> client =
      new BatchClient<>(
          observer -> CostServiceGrpc.newStub(channel()).calculateCostBatch(observer));

  private Server server;
  private ManagedChannel channel;

  @BeforeEach
  void open() throws IOException {
    String name = InProcessServerBuilder.generateName();
    server =
        InProcessServerBuilder.forName(name)
            .directExecutor()
            .addService(
                new CostServiceGrpc.CostServiceImplBase() {
                  @Override
                  public StreamObserver<CalculateCostBatchRequest> calculateCostBatch(
                      StreamObserver<CalculateCostBatchResponse> observer) {
                    return ItemStream.open(
                        observer, "the method", WINDOW, new Held(), RunningServer.SURPRISES);
                  }
                })
            .build()
            .start();
    channel = InProcessChannelBuilder.forName(name).directExecutor().build();
    client.open();
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void replies_inAnyOrder_areAnsweredInTheOrderOfTheItems() {
    client.read(10);
    send("a", "b", "c");

    begun.get(2).complete(COST);
    begun.get(1).complete(COST);

    assertThat(client.answers()).isEmpty();
    begun.get(0).complete(COST);
    assertThat(client.answers())
        .extracting(CalculateCostBatchResponse::getItemId)
        .containsExactly("a", "b", "c");
    assertThat(client.answers())
        .extracting(CalculateCostBatchResponse::getItemIndex)
        .containsExactly(0L, 1L, 2L);
  }

  @Test
  void items_beyondTheWindow_areBegunWhenTheFirstIsAnswered() {
    client.read(10);
    send("a", "b", "c", "d", "e");

    assertThat(begun).hasSize(3);
    begun.get(1).complete(COST);
    assertThat(begun).hasSize(3);
    begun.get(0).complete(COST);
    assertThat(begun).hasSize(5);
  }

  @Test
  void items_ofAClientThatDoesNotRead_areNotBegunBeyondTheWindow() {
    send("a", "b", "c", "d", "e");

    assertThat(begun).isEmpty();
    client.read(1);
    begun.forEach(reply -> reply.complete(COST));
    assertThat(begun).hasSize(3);
    assertThat(client.answers()).hasSize(1);
    client.read(2);
    assertThat(begun).hasSize(3);
    assertThat(client.answers()).hasSize(3);
    client.read(1);
    assertThat(begun).hasSize(5);
  }

  @Test
  void stream_endedByItsClient_endsWhenAllIsAnswered() {
    client.read(10);
    send("a", "b");
    client.end();

    assertThat(client.status()).isEmpty();
    begun.get(0).complete(COST);
    assertThat(client.status()).isEmpty();
    begun.get(1).complete(COST);
    assertThat(client.status()).contains(Status.OK);
    assertThat(client.answers()).hasSize(2);
  }

  @Test
  void reply_thatFailsLater_isTheRefusalOfItsItemAlone() {
    client.read(10);
    send("a", "b", "c");

    begun.get(0).completeExceptionally(new IllegalStateException("a bug"));
    begun
        .get(1)
        .completeExceptionally(
            new CompletionException(new StorageUnavailableException("away", new IOException())));
    begun.get(2).complete(COST);

    assertThat(client.answers()).hasSize(3);
    assertThat(new Refused(client.answers().get(0).getError()).code()).isEqualTo(Code.INTERNAL);
    assertThat(new Refused(client.answers().get(1).getError()).reason())
        .isEqualTo("STORAGE_UNAVAILABLE");
    assertThat(client.answers().get(2).hasCost()).isTrue();
  }

  @Test
  void client_thatLeavesWithItemsInProgress_hasNoFurtherOnesBegun() {
    client.read(10);
    send("a", "b", "c", "d");
    begun.get(0).complete(COST);
    client.cancel();

    begun.forEach(reply -> reply.complete(COST));

    assertThat(begun).hasSize(4);
    assertThat(client.answers()).hasSize(1);
    assertThat(client.status().map(Status::getCode)).contains(Status.Code.CANCELLED);
  }

  @Test
  void answer_thatCannotBeWritten_endsTheStreamWithAnIncident() {
    client.read(10);
    send("a", Held.UNWRITABLE, "c");

    begun.forEach(reply -> reply.complete(COST));

    assertThat(client.answers()).hasSize(1);
    assertThat(client.status().map(Status::getCode)).contains(Status.Code.INTERNAL);
  }

  private void send(String... ids) {
    for (String id : ids) {
      client.send(CalculateCostBatchRequest.newBuilder().setItemId(id).build());
    }
  }

  private ManagedChannel channel() {
    return channel;
  }

  /** Items whose replies are held back. */
  private final class Held
      implements ItemStream.Items<
          CalculateCostBatchRequest, ComprehensiveFinancingCost, CalculateCostBatchResponse> {

    private static final String UNWRITABLE = "unwritable";

    @Override
    public String id(CalculateCostBatchRequest item) {
      return item.getItemId();
    }

    @Override
    public CompletionStage<Reply<ComprehensiveFinancingCost>> reply(
        CalculateCostBatchRequest item, FieldErrors errors) {
      CompletableFuture<Reply<ComprehensiveFinancingCost>> reply = new CompletableFuture<>();
      begun.add(reply);
      return reply;
    }

    @Override
    public CalculateCostBatchResponse answer(
        String id, long index, Reply<ComprehensiveFinancingCost> reply) {
      if (id.equals(UNWRITABLE)) {
        throw new IllegalStateException("a bug");
      }
      CalculateCostBatchResponse.Builder answer =
          CalculateCostBatchResponse.newBuilder().setItemId(id).setItemIndex(index);
      reply.fold(answer::setCost, refusal -> answer.setError(StatusMapping.status(refusal)));
      return answer.build();
    }
  }
}
