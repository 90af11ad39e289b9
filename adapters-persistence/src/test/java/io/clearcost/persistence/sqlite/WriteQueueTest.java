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
  void bulkWork_afterALongCalm_isTakenAFewAtATimeUntilShortWorkComes() throws InterruptedException {
    WriteQueue roomy = new WriteQueue(2 * WriteQueue.MOST_BULK);
    put(roomy, true);
    for (int k = 0; k < WriteQueue.CALM; k++) {
      put(roomy, true);
      assertThat(roomy.take(64)).as("take %d", k).hasSize(1);
    }
    for (int k = 0; k < WriteQueue.MOST_BULK; k++) {
      put(roomy, true);
    }

    assertThat(roomy.take(64)).hasSize(WriteQueue.MOST_BULK);
    put(roomy, false);
    roomy.take(64);
    assertThat(roomy.take(64)).hasSize(1);
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
    return put(queue, bulk);
  }

  private static PendingWrite<?> put(WriteQueue to, boolean bulk) throws InterruptedException {
    PendingWrite<?> write = write(bulk);
    assertThat(to.put(write, Duration.ZERO)).isTrue();
    return write;
  }

  private static PendingWrite<String> write(boolean bulk) {
    return new PendingWrite<>(() -> "done", bulk);
  }
}
