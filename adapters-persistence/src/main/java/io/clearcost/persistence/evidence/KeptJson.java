package io.clearcost.persistence.evidence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What stands in nearly all decisions, as JSON that is written once: passages of the law make a
 * third of each.
 *
 * @param <V> what is written
 */
final class KeptJson<V> {

  /** What this program says of itself is less; of what others say, and said of old, no more. */
  private static final int MOST_KEPT = 500;

  private final Map<V, Json> kept = new ConcurrentHashMap<>();
  private final Function<V, JsonObject> writer;

  /** None yet; {@code writer} writes those that are asked for. */
  KeptJson(Function<V, JsonObject> writer) {
    this.writer = writer;
  }

  Json of(V value) {
    Json json = kept.get(value);
    return json == null ? keep(value) : json;
  }

  private Json keep(V value) {
    Json written = Json.Written.of(writer.apply(value));
    if (kept.size() < MOST_KEPT) {
      kept.put(value, written);
    }
    return written;
  }
}
