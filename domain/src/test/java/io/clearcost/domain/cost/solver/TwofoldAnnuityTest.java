package io.clearcost.domain.cost.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwofoldAnnuityTest {

  private static final long SEED = 20_260_511L;
  private static final int LOANS = 150;
  private static final List<RoundingMode> MODES =
      List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN);

  @Test
  void instalment_ofAnyLoan_isRoundedAsTheExactOne() {
    Random random = new Random(SEED);
    int told = 0;

    for (int k = 0; k < LOANS; k++) {
      List<Ratio> factors = factors(random);
      List<Ratio> weights = weights(random, factors.size() + 1);
      Ratio weight = weights.get(random.nextInt(weights.size()));
      Ratio debt = Ratio.of(1_000_000L + random.nextInt(1_000_000_000), 1 + random.nextInt(360));
      long balloon = random.nextInt(1_000);
      List<Ratio> atTheEnd = new ArrayList<>(Collections.nCopies(weights.size(), Ratio.ZERO));
      atTheEnd.set(weights.size() - 1, Ratio.of(balloon));
      Ratio owed = debt.minus(value(factors, atTheEnd));
      Ratio instalment = owed.times(weight).dividedBy(value(factors, weights));

      for (RoundingMode mode : MODES) {
        OptionalLong digits =
            new TwofoldAnnuity(factors).instalment(debt, balloon, weights, weight, mode);

        long exact = instalment.toLong(mode);
        assertThat(digits.orElse(exact)).as("loan %d, %s", k, mode).isEqualTo(exact);
        told += digits.isPresent() ? 1 : 0;
      }
    }

    assertThat(told).isGreaterThan(MODES.size() * LOANS * 9 / 10);
  }

  @Test
  void value_halfwayBetweenTwoFen_isLeftOpen() {
    TwofoldAnnuity annuity = new TwofoldAnnuity(List.of(Ratio.ONE));

    assertThat(annuity.value(List.of(Ratio.of(7), Ratio.of(1)), RoundingMode.HALF_UP)).isEmpty();
    assertThat(annuity.value(List.of(Ratio.of(7), Ratio.of(1)), RoundingMode.UP)).hasValue(8);
    assertThat(annuity.value(List.of(Ratio.of(7), Ratio.of(1)), RoundingMode.DOWN)).hasValue(7);
    assertThat(annuity.value(List.of(Ratio.of(7), Ratio.of(2)), RoundingMode.HALF_UP)).hasValue(8);
    assertThat(annuity.value(List.of(Ratio.of(7), Ratio.of(2)), RoundingMode.UP)).isEmpty();
  }

  @Test
  void value_ofDiscountsTooSmall_isLeftOpen() {
    TwofoldAnnuity annuity = new TwofoldAnnuity(Collections.nCopies(300, Ratio.of(9)));

    assertThat(annuity.value(Collections.nCopies(301, Ratio.of(7)), RoundingMode.HALF_UP))
        .isEmpty();
  }

  private static List<Ratio> factors(Random random) {
    List<Ratio> factors = new ArrayList<>();
    boolean regular = random.nextBoolean();
    Ratio rate = Ratio.of(random.nextInt(1_000), 365_000);
    for (int j = random.nextInt(40); j > 0; j--) {
      factors.add(rate.times(Ratio.of(regular ? 30 : 28 + random.nextInt(4))));
    }
    return factors;
  }

  private static List<Ratio> weights(Random random, int count) {
    List<Ratio> weights = new ArrayList<>(Collections.nCopies(count, Ratio.ONE));
    Ratio later = Ratio.of(1 + random.nextInt(30), 10);
    for (int j = random.nextInt(2 * count); j < count; j++) {
      weights.set(j, later);
    }
    return weights;
  }

  private static Ratio value(List<Ratio> factors, List<Ratio> payments) {
    Ratio value = payments.get(factors.size());
    for (int j = factors.size(); j > 0; j--) {
      value = value.dividedBy(Ratio.ONE.plus(factors.get(j - 1))).plus(payments.get(j - 1));
    }
    return value;
  }
}
