package io.clearcost.domain.cost.solver;

import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresentValueTest {

  private static final PeriodicFlows FLOWS = monthly(1_000_000, -1_020_000);

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-1.5"})
  void rate_ofAWholeLossOrMore_isRefused(String rate) {
    Ratio loss = Ratio.parse(rate);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PresentValue.sign(FLOWS, loss))
        .withMessageContaining("lies above");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PresentValue.bounds(FLOWS, loss))
        .withMessageContaining("lies above");
  }

  /** A hair beside 2 %, with more digits than pairs of doubles take. */
  @ParameterizedTest
  @CsvSource({"0.0199999999999999999999999, -1", "0.02, 0", "0.0200000000000000000000001, 1"})
  void sign_ofARateOfManyDigits_isExact(String rate, int sign) {
    assertThat(PresentValue.sign(FLOWS, Ratio.parse(rate))).isEqualTo(sign);
  }

  /** 1,000,000 − 1,020,000 / 1.02, then 1,020,000 / 1.01 = 1,009,900.99…. */
  @Test
  void bounds_ofOnePayment_encloseItsValue() {
    PresentValue.Bounds none = PresentValue.bounds(FLOWS, Ratio.parse("0.02"));
    PresentValue.Bounds below = PresentValue.bounds(FLOWS, Ratio.parse("0.01"));

    Ratio exact = Ratio.of(1_000_000).minus(Ratio.of(1_020_000).dividedBy(Ratio.parse("1.01")));
    Ratio tiny = Ratio.parse("1e-40");
    assertThat(none.lower()).isBetween(tiny.negated(), Ratio.ZERO);
    assertThat(none.upper()).isBetween(Ratio.ZERO, tiny);
    assertThat(below.lower()).isBetween(exact.minus(tiny), exact);
    assertThat(below.upper()).isBetween(exact, exact.plus(tiny));
  }

  /**
   * At 1 % a debt of 3,000,000 grows to 3,045,150 in 1 1/2 months (1.01 x 1.005), to 3,070,501 in 2
   * 1/3 (1.01² x 301/300) and to 3,080,702 in 2 2/3 (1.01² x 151/150).
   */
  @ParameterizedTest
  @CsvSource({"3045149, 1", "3045150, 0", "3045151, -1"})
  void sign_ofOddTimes_isExact(long first, int sign) {
    PeriodicFlows flows =
        new PeriodicFlows(
            UnitPeriod.MONTH,
            List.of(
                flow(0, 0, 1, 9_000_000),
                flow(1, 1, 2, -first),
                flow(2, 1, 3, -3_070_501),
                flow(2, 2, 3, -3_080_702)));

    assertThat(PresentValue.sign(flows, Ratio.parse("0.01"))).isEqualTo(sign);
    assertThat(PresentValue.exactSign(flows, Ratio.parse("0.01"))).isEqualTo(sign);
  }
}
