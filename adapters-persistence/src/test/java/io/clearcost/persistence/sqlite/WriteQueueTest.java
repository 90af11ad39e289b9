package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteQueueTest {

  private final WriteQueue queue = new WriteQueue(2);

  @Test
  void shortWork_goesBeforeBulkWorkThatCameEarlier() throws InterruptedException {
    PendingWrite<?> bulk = put(true);
    PendingWrite<?> first = put(false);
    PendingWrite<?> second = put(false);

    assertThat(queue.take(64)).isEqualTo(List.of(first, second));
    assertThat(queue.take(64)).isEqualTo(List.of(bulk));
  }

  @Test
  void bulkWork_behindShortWorkThatNeverCeases_hasItsTurns() throws InterruptedException {
    PendingWrite<?> bulk = put(true);
    PendingWrite<?> next = put(true);
    put(false);
    queue.take(64);
    PendingWrite<?> late = put(false);

    assertThat(queue.take(64)).isEqualTo(List.of(bulk));
    assertThat(queue.take(64)).isEqualTo(List.of(late));
    put(false);
    assertThat(queue.take(64)).isEqualTo(List.of(next));
  }

  @Test
  void lineThatIsFull_hasNoRoomAndLeavesTheOtherItsOwn() throws InterruptedException {
    put(true);
    put(true);

    assertThat(queue.put(write(true), Duration.ZERO)).isFalse();
    assertThat(queue.put(write(false), Duration.ZERO)).isTrue();
  }

  @Test
  void workOfEitherLine_canBeTakenBackUntilItIsTaken() throws InterruptedException {
    PendingWrite<?> bulk = put(true);
    PendingWrite<?> shortOne = put(false);
    queue.take(64);

    assertThat(queue.remove(bulk)).isTrue();
    assertThat(queue.remove(shortOne)).isFalse();
  }

  @Test
  void queueThatIsClosed_givesOutWhatWaitsAndThenNothing() throws InterruptedException {
    put(true);
    put(false);
    queue.close();

    assertThat(queue.take(64)).hasSize(1);
    assertThat(queue.take(64)).hasSize(1);
    assertThat(queue.take(64)).isEmpty();
  }

  private PendingWrite<?> put(boolean bulk) throws InterruptedException {
    PendingWrite<?> write = write(bulk);
    assertThat(queue.put(write, Duration.ZERO)).isTrue();
    return write;
  }

  private static PendingWrite<String> write(boolean bulk) {
    return new PendingWrite<>(() -> "done", bulk);
  }
}
