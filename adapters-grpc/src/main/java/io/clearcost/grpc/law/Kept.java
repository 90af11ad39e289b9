package io.clearcost.grpc.law;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Messages and words that stand in nearly all answers, each written once.
 *
 * <p>What writes them gives texts as bytes of UTF-8: a text that is given as a string is encoded
 * anew for every answer, and so is one that was asked of a message as a string since.
 *
 * @param <V> what is said
 * @param <M> how it is written
 */
public final class Kept<V, M> {

  /** What this program says of itself is less; of what others say, and said of old, no more. */
  private static final int MOST_KEPT = 500;

  private final Map<V, M> kept = new ConcurrentHashMap<>();
  private final Function<V, M> writer;

  /** None yet; {@code writer} writes those that are asked for. */
  public Kept(Function<V, M> writer) {
    this.writer = writer;
  }

  public M of(V value) {
    M message = kept.get(value);
    return message == null ? keep(value) : message;
  }

  private M keep(V value) {
    M written = writer.apply(value);
    if (kept.size() < MOST_KEPT) {
      kept.put(value, written);
    }
    return written;
  }
}
