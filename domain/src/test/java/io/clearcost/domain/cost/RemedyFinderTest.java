package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.everyUnit;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.monthly;
import static io.clearcost.domain.loan.Loans.periodic;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.law.Remedy.LowerPayments;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loans small enough to be brought to 24 % by hand. */
class RemedyFinderTest {

  private static final Ratio CAP = Ratio.parse("0.24");

  /** 1,000,000 x 1.02 = 1,020,000 and 1,030,000 / 1.02 = 1,009,803.9…. */
  @Test
  void remedy_ofOnePaymentAfterAMonth_isTheSimpleOne() {
    Remedy remedy = find(monthly(1_000_000, -1_030_000));

    assertThat(remedy).isEqualTo(remedy(10_000, 1_020_000, 9_804));
  }

  /** Compounded 1.24² allows 1,537,600; simple over two years 1,480,000, or 1,013,513.5… more. */
  @Test
  void remedy_ofOnePaymentAfterTwoYears_keepsTheReadingThatIsBroken() {
    Remedy remedy = find(everyUnit(UnitPeriod.YEAR, 1_000_000, 0, -1_500_000));

    assertThat(remedy).isEqualTo(remedy(20_000, 1_480_000, 13_514));
  }

  /**
   * After three years 1,000,000 x 1.24³ + 1,000,000 x 1.24² − 2,000,000 x 1.24 − 1,000,000 =
   * −35,776: that is 2.24 x 15,971.4…, and 1.24³ x 18,764.06….
   */
  @Test
  void remedy_ofALoanDrawnTwice_lowersWhatIsPaidOnly() {
    Remedy remedy = find(everyUnit(UnitPeriod.YEAR, 1_000_000, 1_000_000, -2_000_000, -1_000_000));

    assertThat(remedy).isEqualTo(remedy(15_972, 1_984_028, 18_765));
  }

  /** After two years 62,412.4 short: 27,863 from each payment, of which the first has 10. */
  @Test
  void remedy_ofAPaymentTooSmallToLower_isMoreProceedsAlone() {
    Remedy remedy = find(everyUnit(UnitPeriod.YEAR, 1_000_000, -10, -1_600_000));

    assertThat(remedy).isEqualTo(new Remedy(Optional.empty(), Money.ofFen(40_591), List.of()));
  }

  /** 24 % simple over 207 years is next to nothing compounded: only the simple reading breaks. */
  @Test
  void remedy_ofOnePaymentAfterCenturies_isThatOfTheBrokenReading() {
    PeriodicFlows flows =
        new PeriodicFlows(
            UnitPeriod.YEAR, List.of(flow(0, 0, 1, 5_200_000), flow(207, 0, 1, -1_710_000_000)));

    Remedy remedy = find(flows);

    // 5,200,000 x (1 + 0.24 x 207) = 263,536,000
    assertThat(remedy.payments())
        .map(payments -> payments.largest())
        .contains(Money.ofFen(263_536_000));
  }

  private static Remedy find(PeriodicFlows flows) {
    return RemedyFinder.find(Costs.of(periodic(flows)), CAP);
  }

  private static Remedy remedy(long lower, long largestLeft, long higher) {
    return new Remedy(
        Optional.of(new LowerPayments(Money.ofFen(lower), Money.ofFen(largestLeft))),
        Money.ofFen(higher),
        List.of());
  }
}
