package io.clearcost.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.ListenableFuture;
import io.clearcost.bootstrap.input.Refusal;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a caller is told of a stream that gives no answer. */
class LoanStreamTest {

  @Test
  void answer_thatDoesNotCome_isADeadlineThatPassed() {
    try (LoanStream<String, String, String> stream = silent(Duration.ofMillis(1), answers -> {})) {
      Refusal refusal = refusal(stream.ask("a"));

      assertThat(refusal.code()).isEqualTo("DEADLINE_EXCEEDED");
      assertThat(refusal.message()).startsWith("No answer came within");
    }
  }

  @Test
  void stream_thatTheServerEnds_isUnavailable() {
    try (LoanStream<String, String, String> stream =
        silent(Duration.ofMinutes(1), StreamObserver::onCompleted)) {
      Refusal open = refusal(stream.ask("a"));
      Refusal later = refusal(stream.ask("b"));

      assertThat(open).isEqualTo(later);
      assertThat(open.code()).isEqualTo("UNAVAILABLE");
      assertThat(open.message()).isEqualTo("The server ended the stream.");
    }
  }

  /** What a server does at the first question. */
  private interface Reaction {
    void to(StreamObserver<String> answers);
  }

  private static LoanStream<String, String, String> silent(Duration patience, Reaction reaction) {
    return LoanStream.open(
        answers ->
            new StreamObserver<String>() {
              @Override
              public void onNext(String question) {
                reaction.to(answers);
              }

              @Override
              public void onError(Throwable broken) {
                throw new AssertionError(broken);
              }

              @Override
              public void onCompleted() {
                // Nothing is waited for any more.
              }
            },
        new LoanStream.Reading<>(answer -> Optional.empty(), answer -> answer),
        patience);
  }

  private static Refusal refusal(ListenableFuture<String> answer) {
    return Refusals.of(catchThrowable(answer::get));
  }
}
