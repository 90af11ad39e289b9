package io.clearcost.bootstrap.cli;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When something happened, as a person says it. */
final class EventTime {

  private EventTime() {}

  /** Now, where nobody says when. */
  static Timestamp of(@Nullable OffsetDateTime said) {
    Instant instant = said == null ? InstantSource.system().instant() : said.toInstant();
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
