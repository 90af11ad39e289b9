package io.clearcost.grpc.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class KeptTest {

  private final AtomicInteger written = new AtomicInteger();
  private final Kept<Integer, String> kept =
      new Kept<>(
          value -> {
            written.incrementAndGet();
            return "message " + value;
          });

  @Test
  void message_askedForAgain_isWrittenOnce() {
    String first = kept.of(1);

    assertThat(kept.of(1)).isSameAs(first).isEqualTo("message 1");
    assertThat(written).hasValue(1);
  }

  @Test
  void message_ofAnotherValue_isAnother() {
    kept.of(1);

    assertThat(kept.of(2)).isEqualTo("message 2");
  }

  @Test
  void message_beyondTheMostKept_isWrittenEachTime() {
    for (int value = 0; value < 1_000; value++) {
      kept.of(value);
    }
    written.set(0);

    assertThat(kept.of(0)).isEqualTo("message 0");
    assertThat(written).hasValue(0);
    assertThat(kept.of(999)).isEqualTo(kept.of(999)).isEqualTo("message 999");
    assertThat(written).hasValueGreaterThan(1);
  }
}
