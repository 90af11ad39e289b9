package io.clearcost.bootstrap.book;

import java.util.ArrayList;
import java.util.List;

/**
 * A table from which chance takes one entry, each as often as its weight says.
 *
 * @param entries at least one
 */
record Weighted<V>(List<Entry<V>> entries) {

  /**
   * One entry.
   *
   * @param weight positive
   */
  record Entry<V>(int weight, V value) {}

  Weighted {
    entries = List.copyOf(entries);
  }

  static <V> Weighted<V> of(int weight, V value) {
    return new Weighted<>(List.of(new Entry<>(weight, value)));
  }

  /** The table with one more entry. */
  Weighted<V> and(int weight, V value) {
    List<Entry<V>> more = new ArrayList<>(entries);
    more.add(new Entry<>(weight, value));
    return new Weighted<>(more);
  }

  V pick(Dice dice) {
    int left = dice.below(entries.stream().mapToInt(Entry::weight).sum());
    for (Entry<V> entry : entries) {
      left -= entry.weight();
      if (left < 0) {
        return entry.value();
      }
    }
    throw new IllegalStateException("no entry has a weight");
  }
}
