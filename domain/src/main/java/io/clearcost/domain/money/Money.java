package io.clearcost.domain.money;

import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * An amount of Chinese yuan in whole fen; may be negative.
 *
 * <p>Arithmetic is exact and throws {@link ArithmeticException} on overflow. Multiplying by a
 * {@link Ratio} demands a rounding mode, because a fen has no parts.
 *
 * @param fen the amount in fen, a hundredth of a yuan
 */
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  /**
   * Refuses amounts whose sizes do not add up within a {@code long}, so that no sum of some of them
   * overflows later.
   *
   * @throws IllegalArgumentException when they are too large
   */
  public static <V> void requireSummable(List<V> values, Function<V, Money> amount) {
    long sum = 0;
    for (V value : values) {
      sum = sumOfSizes(sum, amount.apply(value));
    }
  }

  /**
   * A sum of sizes with one more, in fen.
   *
   * @param sum of sizes, not negative
   * @throws IllegalArgumentException when they do not add up within a {@code long}
   */
  public static long sumOfSizes(long sum, Money next) {
    long size = Math.abs(next.fen);
    long sizes = sum + size;
    if (size < 0 || sizes < 0) {
      throw InvalidValue.of("the amounts are too large to add up", "金额过大，无法相加");
    }
    return sizes;
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public Money negated() {
    return new Money(Math.negateExact(fen));
  }

  /** This amount times {@code factor}, rounded to a whole fen by {@code rounding}. */
  public Money times(Ratio factor, RoundingMode rounding) {
    return new Money(factor.timesToLong(fen, rounding));
  }

  public boolean isZero() {
    return fen == 0;
  }

  public boolean isNegative() {
    return fen < 0;
  }

  public boolean isPositive() {
    return fen > 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Yuan with two decimals, e.g. {@code -12.05}. */
  @Override
  public String toString() {
    long part = Math.abs(fen % 100);
    return (fen < 0 ? "-" : "") + Math.abs(fen / 100) + (part < 10 ? ".0" : ".") + part;
  }
}
