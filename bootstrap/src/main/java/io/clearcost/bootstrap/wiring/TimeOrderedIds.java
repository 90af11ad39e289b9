package io.clearcost.bootstrap.wiring;

import io.clearcost.application.port.IdSource;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Identifiers that sort by the time they were given: a prefix and 26 digits in Crockford's base 32,
 * of which 48 bits are the milliseconds since 1970 and 80 bits are chance.
 *
 * <p>Within one millisecond, and when the clock is set back, the next one counts up from the last,
 * so that the order of one process never lies.
 */
final class TimeOrderedIds implements IdSource {

  private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int DIGITS = 26;
  private static final int RANDOM_BITS = 80;

  private final String prefix;
  private final InstantSource clock;
  private final RandomGenerator random;
  private BigInteger last = BigInteger.ZERO;

  /**
   * Identifiers of one kind.
   *
   * @param prefix begins them, so that a person sees what they identify
   */
  TimeOrderedIds(String prefix, InstantSource clock, RandomGenerator random) {
    this.prefix = prefix;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public synchronized String next() {
    byte[] chance = new byte[RANDOM_BITS / Byte.SIZE];
    random.nextBytes(chance);
    BigInteger fresh =
        BigInteger.valueOf(clock.millis()).shiftLeft(RANDOM_BITS).or(new BigInteger(1, chance));
    last = fresh.max(last.add(BigInteger.ONE));
    return prefix + digits(last);
  }

  private static String digits(BigInteger value) {
    char[] digits = new char[DIGITS];
    BigInteger rest = value;
    for (int index = DIGITS - 1; index >= 0; index--) {
      digits[index] = CROCKFORD.charAt(rest.intValue() & 31);
      rest = rest.shiftRight(5);
    }
    return new String(digits);
  }
}
