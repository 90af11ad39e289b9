package io.clearcost.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class CallThreadsTest {

  @Test
  void pieces_ofOneCall_takeOnePlaceInTheQueueAndRunInOrder() throws Exception {
    List<Runnable> queue = new ArrayList<>();
    List<String> done = new ArrayList<>();
    Executor call =
        Context.ROOT.withValue(CallThreads.KEY, queue::add).call(CallThreads::ofThisCall);

    call.execute(() -> done.add("first"));
    call.execute(() -> done.add("second"));
    call.execute(() -> done.add("third"));

    assertThat(done).isEmpty();
    assertThat(queue).hasSize(1);
    queue.get(0).run();
    assertThat(done).containsExactly("first", "second", "third");
  }

  @Test
  void pieces_outsideAQueueOfCalls_runAtOnce() {
    List<String> done = new ArrayList<>();

    CallThreads.ofThisCall().execute(() -> done.add("now"));

    assertThat(done).containsExactly("now");
  }
}
