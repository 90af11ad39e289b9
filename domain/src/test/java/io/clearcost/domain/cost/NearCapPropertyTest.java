package io.clearcost.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.LoansAtACap.AtCap;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.rate.Side;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a cap decides about loans that cost exactly it, by construction, and about the same loans a
 * hair and a fen away on either side.
 */
class NearCapPropertyTest {

  private static final long SEED = 20_261_122L;
  private static final int LOANS = 120;

  /** Up to here a fen weighs more than the widest of the hairs. */
  private static final long ORDINARY = 1_000_000_000L;

  /** From here a fen is less than 1e-14 of what is received. */
  private static final long HUGE = 200_000_000_000_000L;

  /**
   * Shares of the cap, as powers of ten: what 31 digits tell, what only 192 bits tell and what only
   * whole numbers tell.
   */
  private static final int[] HAIRS = {14, 16, 20, 30, 50, 80};

  @Test
  void cap_thatALoanCostsExactly_isNotExceeded() {
    LoansAtACap loans = new LoansAtACap(SEED);
    for (int k = 0; k < LOANS; k++) {
      AtCap loan = loans.next(k % 2 == 0 ? ORDINARY : HUGE);

      ComprehensiveFinancingCost cost = Costs.of(loan.offer());

      assertThat(cost.flows()).as(at(k, loan)).isEqualTo(loan.flows());
      assertThat(CapTest.side(cost, cost.binding().convention(), loan.cap()))
          .as(at(k, loan))
          .contains(Side.AT);
      assertThat(CapTest.verdict(cost, loan.cap(), Readings.DEFAULTS))
          .as(at(k, loan))
          .isEqualTo(CapVerdict.NOT_ABOVE);
      assertThat(CapTest.exceeds(loan.flows(), loan.cap(), Readings.DEFAULTS))
          .as(at(k, loan))
          .isFalse();
    }
  }

  @Test
  void cap_aHairBelowTheCost_isExceeded() {
    LoansAtACap loans = new LoansAtACap(SEED + 1);
    for (int k = 0; k < LOANS; k++) {
      AtCap loan = loans.next(k % 2 == 0 ? ORDINARY : HUGE);
      Ratio lower = loan.cap().times(Ratio.ONE.minus(hair(k)));

      ComprehensiveFinancingCost cost = Costs.of(loan.offer());

      assertThat(CapTest.side(cost, cost.binding().convention(), lower))
          .as(at(k, loan))
          .contains(Side.ABOVE);
      assertThat(CapTest.exceeds(cost, lower)).as(at(k, loan)).isTrue();
      assertThat(CapTest.exceeds(loan.flows(), lower, Readings.DEFAULTS)).as(at(k, loan)).isTrue();
      assertThat(CapTest.verdict(cost, lower, Readings.DEFAULTS))
          .as(at(k, loan))
          .isNotEqualTo(CapVerdict.NOT_ABOVE);
    }
  }

  @Test
  void cap_aHairAboveTheCost_isNotExceeded() {
    LoansAtACap loans = new LoansAtACap(SEED + 2);
    for (int k = 0; k < LOANS; k++) {
      AtCap loan = loans.next(k % 2 == 0 ? ORDINARY : HUGE);
      Ratio higher = loan.cap().times(Ratio.ONE.plus(hair(k)));

      ComprehensiveFinancingCost cost = Costs.of(loan.offer());

      assertThat(CapTest.side(cost, cost.binding().convention(), higher))
          .as(at(k, loan))
          .contains(Side.BELOW);
      assertThat(CapTest.exceeds(loan.flows(), higher, Readings.DEFAULTS))
          .as(at(k, loan))
          .isFalse();
      assertThat(CapTest.verdict(cost, higher, Readings.DEFAULTS))
          .as(at(k, loan))
          .isEqualTo(CapVerdict.NOT_ABOVE);
    }
  }

  /** A fen of what is received is less than 1e-14 of it. */
  @Test
  void cap_ofALoanOfTrillions_isDecidedByOneFen() {
    LoansAtACap loans = new LoansAtACap(SEED + 3);
    for (int k = 0; k < LOANS; k++) {
      AtCap loan = loans.next(HUGE);

      ComprehensiveFinancingCost less = Costs.of(loan.moved(-1, 0).offer());
      ComprehensiveFinancingCost more = Costs.of(loan.moved(1, 0).offer());

      assertThat(CapTest.exceeds(less, loan.cap())).as(at(k, loan)).isTrue();
      assertThat(CapTest.verdict(less, loan.cap(), Readings.DEFAULTS))
          .as(at(k, loan))
          .isNotEqualTo(CapVerdict.NOT_ABOVE);
      assertThat(CapTest.verdict(more, loan.cap(), Readings.DEFAULTS))
          .as(at(k, loan))
          .isEqualTo(CapVerdict.NOT_ABOVE);
    }
  }

  /** With a fen less each the loan costs exactly the cap: the most that rounding explains. */
  @Test
  void verdict_everyPaymentAFenDearer_isWithinRounding() {
    LoansAtACap loans = new LoansAtACap(SEED + 4);
    for (int k = 0; k < LOANS; k++) {
      AtCap loan = loans.next(k % 2 == 0 ? ORDINARY : HUGE);

      ComprehensiveFinancingCost cost = Costs.of(loan.moved(0, 1).offer());

      assertThat(CapTest.verdict(cost, loan.cap(), Readings.DEFAULTS))
          .as(at(k, loan))
          .isEqualTo(CapVerdict.WITHIN_ROUNDING);
      assertThat(CapTest.exceeds(cost, loan.cap())).as("never hidden").isTrue();
      assertThat(
              CapTest.verdict(cost, loan.cap().times(Ratio.ONE.plus(hair(k))), Readings.DEFAULTS))
          .as(at(k, loan))
          .isEqualTo(CapVerdict.WITHIN_ROUNDING);
    }
  }

  @Test
  void verdict_somePaymentsAFenDearer_isWithinRounding() {
    LoansAtACap loans = new LoansAtACap(SEED + 5);
    for (int k = 0; k < LOANS; k++) {
      AtCap loan = loans.next(k % 2 == 0 ? ORDINARY : HUGE);
      long[] dearer = new long[loan.payments()];
      dearer[loans.below(dearer.length)] = 1;

      ComprehensiveFinancingCost cost = Costs.of(loan.moved(0, dearer).offer());

      assertThat(CapTest.verdict(cost, loan.cap(), Readings.DEFAULTS))
          .as(at(k, loan))
          .isEqualTo(CapVerdict.WITHIN_ROUNDING);
    }
  }

  @Test
  void verdict_oneFenBeyondRounding_isABreach() {
    LoansAtACap loans = new LoansAtACap(SEED + 6);
    for (int k = 0; k < LOANS; k++) {
      AtCap loan = loans.next(k % 2 == 0 ? ORDINARY : HUGE);
      long[] dearer = new long[loan.payments()];
      Arrays.fill(dearer, 1);
      dearer[loans.below(dearer.length)] = 2;

      ComprehensiveFinancingCost beyond = Costs.of(loan.moved(0, dearer).offer());
      ComprehensiveFinancingCost lessReceived =
          Costs.of(loan.moved(-loan.payments() - 1L, 0).offer());

      assertThat(CapTest.verdict(beyond, loan.cap(), Readings.DEFAULTS))
          .as(at(k, loan))
          .isEqualTo(CapVerdict.ABOVE);
      assertThat(CapTest.verdict(lessReceived, loan.cap(), Readings.DEFAULTS))
          .as("each payment a fen lower is worth less than the fen missing: " + at(k, loan))
          .isEqualTo(CapVerdict.ABOVE);
    }
  }

  @Test
  void verdict_aHairBeyondRounding_isABreach() {
    LoansAtACap loans = new LoansAtACap(SEED + 7);
    for (int k = 0; k < LOANS; k++) {
      AtCap loan = loans.next(k % 2 == 0 ? ORDINARY : HUGE);
      Ratio lower = loan.cap().times(Ratio.ONE.minus(hair(k)));

      ComprehensiveFinancingCost cost = Costs.of(loan.moved(0, 1).offer());

      assertThat(CapTest.verdict(cost, lower, Readings.DEFAULTS))
          .as(at(k, loan))
          .isEqualTo(CapVerdict.ABOVE);
    }
  }

  /** A proof shows both signs, at the cap and a hair beside it. */
  @Test
  void sign_besideTheCap_isThatOfTheConstruction() {
    LoansAtACap loans = new LoansAtACap(SEED + 8);
    for (int k = 0; k < LOANS; k++) {
      AtCap loan = loans.next(ORDINARY);
      if (loan.flows().flows().size() == 2) {
        continue;
      }
      Ratio cap = loan.cap();
      Ratio lower = cap.times(Ratio.ONE.minus(hair(k)));
      Ratio higher = cap.times(Ratio.ONE.plus(hair(k)));

      ComprehensiveFinancingCost exact = Costs.of(loan.offer());
      ComprehensiveFinancingCost dearer = Costs.of(loan.moved(0, 1).offer());

      assertThat(CapTest.sign(exact, cap)).as(at(k, loan)).isEqualTo(new CapSign(cap, 0, 1));
      assertThat(CapTest.sign(exact, lower)).as(at(k, loan)).isEqualTo(new CapSign(lower, -1, 1));
      assertThat(CapTest.sign(exact, higher)).as(at(k, loan)).isEqualTo(new CapSign(higher, 1, 1));
      assertThat(CapTest.sign(dearer, cap)).as(at(k, loan)).isEqualTo(new CapSign(cap, -1, 0));
      assertThat(CapTest.sign(dearer, lower)).as(at(k, loan)).isEqualTo(new CapSign(lower, -1, -1));
    }
  }

  /**
   * 24 % simple is the higher reading of one payment after years; a loan at 24 % compounded from
   * year to year keeps the other one and is above.
   */
  @Test
  void cap_ofOnePaymentAfterYears_isTheLowerOfBothReadings() {
    for (int years = 2; years <= 6; years++) {
      long received = 10_000L * Ratio.of(25).pow(years).numerator().longValueExact();
      Ratio cap = Ratio.parse("0.24");
      long compounded =
          Ratio.of(received).times(Ratio.ONE.plus(cap).pow(years)).toLong(RoundingMode.UNNECESSARY);
      AtCap loan =
          new AtCap(
              cap, Loans.everyUnit(UnitPeriod.YEAR, flows(received, years, -compounded)), false);

      ComprehensiveFinancingCost cost = Costs.of(loan.offer());

      assertThat(CapTest.side(cost, RateConvention.NOMINAL_SIMPLE, cap)).contains(Side.AT);
      assertThat(CapTest.verdict(cost, cap, Readings.DEFAULTS)).isEqualTo(CapVerdict.ABOVE);
    }
  }

  /**
   * The level instalment that repays exactly at the cap, rounded down, up, and up with a fen more.
   */
  @Test
  void verdict_ofARoundedLevelInstalment_followsTheRounding() {
    LoansAtACap loans = new LoansAtACap(SEED + 9);
    int rounded = 0;
    for (int k = 0; k < LOANS; k++) {
      Ratio cap = loans.cap();
      int payments = 2 + loans.below(59);
      long principal = 100_000L + loans.below(100_000_000);
      Ratio growth = Ratio.ONE.plus(cap.dividedBy(Ratio.of(12)));
      Ratio exact =
          Ratio.of(principal)
              .times(growth.minus(Ratio.ONE))
              .dividedBy(Ratio.ONE.minus(Ratio.ONE.dividedBy(growth.pow(payments))));
      if (exact.isInteger()) {
        continue;
      }
      rounded++;

      long down = exact.toLong(RoundingMode.FLOOR);

      assertThat(level(principal, payments, down, cap)).isEqualTo(CapVerdict.NOT_ABOVE);
      assertThat(level(principal, payments, down + 1, cap)).isEqualTo(CapVerdict.WITHIN_ROUNDING);
      assertThat(level(principal, payments, down + 2, cap)).isEqualTo(CapVerdict.ABOVE);
    }
    assertThat(rounded).isGreaterThan(LOANS / 2);
  }

  /**
   * Terms at the cap differ from it only by the rounding of interest, at most half a fen a period:
   * so it is never a breach, one fen more a period may be one, and two always are.
   */
  @Test
  void verdict_ofTermsQuotedAtTheCap_isNeverABreachByRoundingAlone() {
    LoansAtACap loans = new LoansAtACap(SEED + 10);
    Map<CapVerdict, Integer> seen = new EnumMap<>(CapVerdict.class);
    for (int k = 0; k < LOANS; k++) {
      Ratio cap = Ratio.parse(k % 2 == 0 ? "0.24" : "0.124");
      LoanTerms terms = atTheCap(loans, cap);

      CapVerdict alone = CapTest.verdict(Costs.of(terms), cap, Readings.DEFAULTS);
      CapVerdict oneMore =
          CapTest.verdict(Costs.of(withFee(terms, "0.01")), cap, Readings.DEFAULTS);
      CapVerdict twoMore =
          CapTest.verdict(Costs.of(withFee(terms, "0.02")), cap, Readings.DEFAULTS);

      boolean above = valueAt(Costs.of(terms), cap).signum() < 0;
      assertThat(alone)
          .as("seed %d: %s", SEED, terms)
          .isEqualTo(above ? CapVerdict.WITHIN_ROUNDING : CapVerdict.NOT_ABOVE);
      assertThat(oneMore)
          .as("seed %d: %s", SEED, terms)
          .isEqualTo(above ? CapVerdict.ABOVE : CapVerdict.WITHIN_ROUNDING);
      assertThat(twoMore).as("seed %d: %s", SEED, terms).isEqualTo(CapVerdict.ABOVE);
      seen.merge(alone, 1, Integer::sum);
    }
    assertThat(seen).containsOnlyKeys(CapVerdict.NOT_ABOVE, CapVerdict.WITHIN_ROUNDING);
  }

  private static LoanTerms atTheCap(LoansAtACap loans, Ratio cap) {
    return Loans.terms(
        loans.below(2) == 0 ? RepaymentMethod.LEVEL_INSTALMENT : RepaymentMethod.LEVEL_PRINCIPAL,
        BigDecimal.valueOf(100_000L + loans.below(10_000_000), 2).toPlainString(),
        cap.toDecimal(3, RoundingMode.UNNECESSARY).toPlainString(),
        2 + loans.below(35));
  }

  private static LoanTerms withFee(LoanTerms terms, String yuan) {
    return Loans.withFees(terms, Loans.fee("more", yuan, FeeTiming.EACH_PERIOD));
  }

  private static CapVerdict level(long principal, int payments, long payment, Ratio cap) {
    long[] fen = new long[payments + 1];
    Arrays.fill(fen, -payment);
    fen[0] = principal;
    return CapTest.verdict(Costs.of(Loans.periodic(Loans.monthly(fen))), cap, Readings.DEFAULTS);
  }

  private static long[] flows(long received, int years, long paid) {
    long[] fen = new long[years + 1];
    fen[0] = received;
    fen[years] = paid;
    return fen;
  }

  /** What is left of the loan after its last payment, at the cap, apart from the solver. */
  private static Ratio valueAt(ComprehensiveFinancingCost cost, Ratio cap) {
    Ratio growth = Ratio.ONE.plus(cap.dividedBy(cost.flows().unit().perYear()));
    Ratio balance = Ratio.ZERO;
    int at = 0;
    for (PeriodicFlow flow : cost.flows().flows()) {
      assertThat(flow.offset().isWhole()).isTrue();
      balance =
          balance.times(growth.pow(flow.offset().whole() - at)).plus(Ratio.of(flow.amount().fen()));
      at = flow.offset().whole();
    }
    return balance;
  }

  private static Ratio hair(int k) {
    return Ratio.ONE.dividedBy(Ratio.of(10).pow(HAIRS[k % HAIRS.length]));
  }

  private static String at(int k, AtCap loan) {
    return "seed %d, loan %d: %s".formatted(SEED, k, loan);
  }
}
