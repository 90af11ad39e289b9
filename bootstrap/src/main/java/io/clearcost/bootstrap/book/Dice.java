package io.clearcost.bootstrap.book;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that a number decides: the same number throws the same on every machine.
 *
 * <p>{@link SplittableRandom} throws; {@link #mix} is the finaliser of the same algorithm (Steele,
 * Lea, Flood: Fast splittable pseudorandom number generators, 2014, variant 13 of Stafford).
 */
final class Dice {

  private static final int PER_MILLE = 1_000;

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Scatters numbers over all 64 bits; no two of them become the same one. */
  static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Sixteen hexadecimal digits. */
  static String hex(long number) {
    return HexFormat.of().toHexDigits(number);
  }

  /** A number from {@code lowest} to {@code highest}, both included. */
  int between(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  /** True so many times in a thousand. */
  boolean chance(int perMille) {
    return random.nextInt(PER_MILLE) < perMille;
  }

  /** A throw below a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <V> V oneOf(List<V> values) {
    return values.get(below(values.size()));
  }
}
