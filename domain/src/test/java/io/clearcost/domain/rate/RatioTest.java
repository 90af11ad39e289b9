package io.clearcost.domain.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small numbers against the same sums in whole numbers of any size. */
class RatioTest {

  private static final long SEED = 20_261_122;
  private static final int RUNS = 20_000;

  @Test
  void arithmetic_ofSmallNumbers_isThatOfLargeOnesInLowestTerms() {
    Random random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      long a = number(random);
      long b = divisor(random);
      long c = number(random);
      long d = divisor(random);

      Ratio x = Ratio.of(a, b);
      Ratio y = Ratio.of(c, d);

      assertLowest(x, big(a), big(b));
      assertLowest(x.times(y), big(a).multiply(big(c)), big(b).multiply(big(d)));
      assertLowest(
          x.plus(y), big(a).multiply(big(d)).add(big(c).multiply(big(b))), big(b).multiply(big(d)));
      if (c != 0) {
        assertLowest(x.dividedBy(y), big(a).multiply(big(d)), big(b).multiply(big(c)));
      }
    }
  }

  @Test
  void toDecimal_ofSmallNumbers_isTheNearestDecimal() {
    Random random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      long numerator = number(random);
      long denominator = divisor(random);
      int scale = random.nextInt(20);

      assertThat(Ratio.of(numerator, denominator).toDecimal(scale, RoundingMode.HALF_UP))
          .isEqualTo(
              BigDecimal.valueOf(numerator)
                  .divide(BigDecimal.valueOf(denominator), scale, RoundingMode.HALF_UP));
    }
  }

  @Test
  void longParts_ofSmallNumbersOnly_areThere() {
    Ratio small = Ratio.of(-3, 12);
    Ratio large = Ratio.of(BigInteger.TWO.pow(70), BigInteger.valueOf(3));

    assertThat(small.isSmall()).isTrue();
    assertThat(small.longNumerator()).isEqualTo(-1);
    assertThat(small.longDenominator()).isEqualTo(4);
    assertThat(large.isSmall()).isFalse();
    assertThat(large.longDenominator()).isEqualTo(3);
    assertThatThrownBy(large::longNumerator).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void asQuotient_ofAnyNumber_showsItsDenominator() {
    Ratio large = Ratio.of(BigInteger.TWO.pow(70), BigInteger.valueOf(3));

    assertThat(Ratio.of(12).asQuotient()).isEqualTo("12/1");
    assertThat(Ratio.of(-10, 4).asQuotient()).isEqualTo("-5/2");
    assertThat(large.asQuotient()).isEqualTo("1180591620717411303424/3");
  }

  private static void assertLowest(Ratio found, BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    assertThat(found.numerator()).isEqualTo(numerator.divide(divisor));
    assertThat(found.denominator()).isEqualTo(denominator.divide(divisor));
  }

  /** Of any length up to 62 bits, often with factors in common with others, and often round. */
  private static long number(Random random) {
    long drawn = random.nextLong() >> (2 + random.nextInt(61));
    return switch (random.nextInt(5)) {
      case 0 -> drawn;
      case 3 -> BigInteger.valueOf(5).pow(random.nextInt(27)).longValueExact() << random.nextInt(2);
      case 1 -> random.nextInt(40);
      case 2 -> (drawn >> 20) * 365;
      default -> BigInteger.TEN.pow(random.nextInt(18)).longValueExact();
    };
  }

  private static long divisor(Random random) {
    long drawn = number(random);
    return drawn == 0 ? 1 : drawn;
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
