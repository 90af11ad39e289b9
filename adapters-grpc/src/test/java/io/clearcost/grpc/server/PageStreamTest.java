package io.clearcost.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.PageStream.Page;
import io.clearcost.grpc.server.PageStream.Then;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A stream of pages against a client whose room and patience the test decides. */
class PageStreamTest {

  private final Client client = new Client();
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void pages_forAClientWithRoom_comeInTurnUntilTheLast() {
    open(3);

    assertThat(client.received).containsExactly("1a", "1b", "2a", "2b", "3a", "3b");
    assertThat(client.completed).isTrue();
    assertThat(begun).hasValue(3);
  }

  @Test
  void page_forAClientWithoutRoom_isBegunOnlyWhenThereIsSome() {
    client.room = 1;
    open(3);
    assertThat(client.received).containsExactly("1a", "1b");

    client.makeRoom(1);
    assertThat(client.received).hasSize(4);
    assertThat(client.completed).isFalse();

    client.makeRoom(9);
    assertThat(client.received).hasSize(6);
    assertThat(client.completed).isTrue();
  }

  @Test
  void page_forAClientThatHasLeft_isNotBegun() {
    client.room = 1;
    open(3);

    client.cancelled = true;
    client.makeRoom(9);

    assertThat(begun).hasValue(1);
    assertThat(client.completed).isFalse();
  }

  @Test
  void exception_inAPage_endsTheStreamWithAnIncident() {
    PageStream.open(
        client,
        "test",
        () -> {
          throw new IllegalStateException("secret");
        },
        RunningServer.SURPRISES);

    assertThat(client.completed).isFalse();
    assertThat(client.failures)
        .singleElement()
        .satisfies(
            failure -> {
              Refused refused = Refused.of((StatusRuntimeException) failure);
              assertThat(refused.facts()).containsValue(RunningServer.INCIDENT);
              assertThat(refused.status().getMessage()).doesNotContain("secret");
            });
  }

  @Test
  void refusal_afterAPage_endsTheStreamWithIt() {
    PageStream.open(
        client,
        "test",
        () -> new Page<>(List.of("1a"), Then.refused(new Refusal.RuleNotFound("NONE"))),
        RunningServer.SURPRISES);

    assertThat(client.received).containsExactly("1a");
    assertThat(client.completed).isFalse();
    assertThat(client.failures)
        .singleElement()
        .extracting(failure -> Refused.of((StatusRuntimeException) failure).reason())
        .isEqualTo("RULE_NOT_FOUND");
  }

  private void open(int pages) {
    PageStream.open(
        client,
        "test",
        () -> {
          int page = begun.incrementAndGet();
          return new Page<>(List.of(page + "a", page + "b"), page == pages ? Then.END : Then.MORE);
        },
        RunningServer.SURPRISES);
  }

  /** A client that takes so many pages before it has to be given room again. */
  private static final class Client extends ServerCallStreamObserver<String> {

    private final List<String> received = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private int room = Integer.MAX_VALUE;
    private boolean cancelled;
    private boolean completed;
    private Runnable onReady = () -> {};

    private void makeRoom(int pages) {
      room = received.size() / 2 + pages;
      onReady.run();
    }

    @Override
    public boolean isReady() {
      return received.size() / 2 < room;
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
      onReady = handler;
    }

    @Override
    public void onNext(String answer) {
      received.add(answer);
    }

    @Override
    public void onError(Throwable failure) {
      failures.add(failure);
    }

    @Override
    public void onCompleted() {
      completed = true;
    }

    @Override
    public void setOnCancelHandler(Runnable handler) {}

    @Override
    public void setCompression(String compression) {}

    @Override
    public void disableAutoInboundFlowControl() {}

    @Override
    public void request(int count) {}

    @Override
    public void setMessageCompression(boolean enable) {}
  }
}
