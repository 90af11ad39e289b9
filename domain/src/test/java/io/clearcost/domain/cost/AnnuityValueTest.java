package io.clearcost.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts that fall on a half or on a whole fen, where 31 digits do not tell and fractions do. */
class AnnuityValueTest {

  /** Discounts of 1, 2/3 and 1/2. */
  private static final AnnuityValue THREE =
      new AnnuityValue(List.of(Ratio.of(1, 2), Ratio.of(1, 3)));

  /** Discounts of 1 and 1/2. */
  private static final AnnuityValue TWO = new AnnuityValue(List.of(Ratio.ONE));

  /** 1 + 3 x 2/3 + 5 x 1/2 = 5.5, and with 6 it is 6. */
  @ParameterizedTest
  @CsvSource({"5, HALF_UP, 6", "5, HALF_DOWN, 5", "5, HALF_EVEN, 6", "6, UP, 6", "6, DOWN, 6"})
  void value_onAHalfOrAWholeFen_isRoundedExactly(long last, RoundingMode mode, long value) {
    assertThat(THREE.of(payments(1, 3, last), mode)).isEqualTo(Money.ofFen(value));
  }

  /** Weights of 1 and w are worth 1 + w/2; what is owed is the debt less half the balloon. */
  @ParameterizedTest
  @CsvSource({
    // debt, balloon, w; weight, mode, instalment
    "15,    0, 1,   1,   UP,        10",
    "15,    0, 1,   1,   DOWN,      10",
    "15.75, 0, 1,   1,   HALF_UP,   11",
    "15.75, 0, 1,   1,   HALF_DOWN, 10",
    "17,    4, 1,   1,   UP,        10",
    "17.75, 4, 1,   1,   HALF_UP,   11",
    "3.5,   0, 2,   2,   HALF_UP,   4",
    "3.5,   0, 2,   2,   HALF_DOWN, 3",
    "3.5,   0, 1.5, 1,   UP,        2",
    "3.5,   0, 1.5, 1.5, UP,        3"
  })
  void instalment_onAHalfOrAWholeFen_isRoundedExactly(
      String debt, long balloon, String later, String weight, RoundingMode mode, long fen) {
    List<Ratio> weights = List.of(Ratio.ONE, Ratio.parse(later));

    Money instalment =
        TWO.instalment(Ratio.parse(debt), Money.ofFen(balloon), weights, Ratio.parse(weight), mode);

    assertThat(instalment).isEqualTo(Money.ofFen(fen));
  }

  private static List<Money> payments(long... fen) {
    return LongStream.of(fen).mapToObj(Money::ofFen).toList();
  }
}
