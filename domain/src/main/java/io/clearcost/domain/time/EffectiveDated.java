package io.clearcost.domain.time;

import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A value that changes on known days: each entry holds from its day until the next entry's day.
 * There is no gap and no overlap by construction, and no value before the first entry.
 *
 * @param <V> the value
 */
public final class EffectiveDated<V> {

  private final NavigableMap<LocalDate, V> entries;

  private EffectiveDated(NavigableMap<LocalDate, V> entries) {
    this.entries = Collections.unmodifiableNavigableMap(entries);
  }

  /**
   * A value from its dated entries.
   *
   * @throws IllegalArgumentException without any entry
   */
  public static <V> EffectiveDated<V> of(Map<LocalDate, V> entries) {
    if (entries.isEmpty()) {
      throw InvalidValue.of("an effective-dated value needs a first entry", "按生效日取值的数据须有第一条");
    }
    return new EffectiveDated<>(new TreeMap<>(entries));
  }

  public static <V> EffectiveDated<V> from(LocalDate first, V value) {
    return of(Map.of(first, value));
  }

  /** What was in force on {@code date}. */
  public InForce<V> at(LocalDate date) {
    Map.Entry<LocalDate, V> entry = entries.floorEntry(date);
    return entry == null
        ? new NotInForce<>(date, entries.firstKey())
        : new Found<>(entry.getKey(), entry.getValue());
  }

  public NavigableMap<LocalDate, V> entries() {
    return entries;
  }

  /** The answer to a question about one day. */
  public sealed interface InForce<V> {

    <R> R fold(Function<Found<V>, R> found, Function<NotInForce<V>, R> notInForce);

    default Optional<V> value() {
      return fold(found -> Optional.of(found.held()), none -> Optional.empty());
    }
  }

  /**
   * A value in force.
   *
   * @param since the day of the entry
   * @param held the value
   */
  public record Found<V>(LocalDate since, V held) implements InForce<V> {
    @Override
    public <R> R fold(Function<Found<V>, R> found, Function<NotInForce<V>, R> notInForce) {
      return found.apply(this);
    }
  }

  /**
   * Nothing was in force.
   *
   * @param asked the day asked about
   * @param first the first day on which there is a value
   */
  public record NotInForce<V>(LocalDate asked, LocalDate first) implements InForce<V> {
    @Override
    public <R> R fold(Function<Found<V>, R> found, Function<NotInForce<V>, R> notInForce) {
      return notInForce.apply(this);
    }
  }
}
