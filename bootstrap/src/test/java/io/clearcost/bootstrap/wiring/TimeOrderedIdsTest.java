package io.clearcost.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private static final long SEED = 20_260_302;

  @Test
  void ids_withinOneMillisecond_areDistinctAndInOrder() {
    TimeOrderedIds ids =
        new TimeOrderedIds("dec_", InstantSource.fixed(Instant.EPOCH), new Random(SEED));

    List<String> given = IntStream.range(0, 10_000).mapToObj(index -> ids.next()).toList();

    assertThat(given).doesNotHaveDuplicates().isSorted();
    assertThat(given).allMatch(id -> id.matches("dec_[0-9a-hjkmnp-tv-z]{26}"));
  }

  @Test
  void ids_whenTheClockIsSetBack_goOnInOrder() {
    List<Instant> times =
        Stream.of("2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-03T00:00:00Z")
            .map(Instant::parse)
            .toList();
    var ticking = times.iterator();
    TimeOrderedIds ids = new TimeOrderedIds("dec_", ticking::next, new Random(SEED));

    assertThat(List.of(ids.next(), ids.next(), ids.next())).isSorted();
  }

  @Test
  void ids_ofTwoProcesses_differ() {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);

    assertThat(new TimeOrderedIds("dec_", clock, new Random(1)).next())
        .isNotEqualTo(new TimeOrderedIds("dec_", clock, new Random(2)).next());
  }
}
