package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.monthly;
import static io.clearcost.domain.loan.Loans.periodic;
import static io.clearcost.domain.loan.Loans.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.clearcost.domain.cost.solver.PresentValue;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.rate.Side;
import io.clearcost.domain.time.PeriodOffset;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every loan, tried on loans drawn from a seed. */
class CostPropertyTest {

  private static final long SEED = 20_260_701L;
  private static final int LOANS = 2_000;
  private static final FeeTiming[] TIMINGS = {
    FeeTiming.UPFRONT,
    FeeTiming.EACH_PERIOD_IN_ADVANCE,
    FeeTiming.EACH_PERIOD,
    FeeTiming.AT_MATURITY
  };
  private static final MathContext DIGITS = new MathContext(50, RoundingMode.HALF_EVEN);
  private static final Ratio HARD_CAP = Ratio.parse("0.24");
  private static final BigDecimal CLOSE = new BigDecimal("1e-11");

  @Test
  void bracket_ofAnyLoan_hasOppositeSignsAtItsEnds() {
    RandomLoans loans = new RandomLoans(SEED);
    for (int k = 0; k < LOANS; k++) {
      LoanTerms terms = loans.next();
      ComprehensiveFinancingCost cost = Costs.of(terms);

      RateBracket perPeriod =
          bracket(cost, RateConvention.NOMINAL_SIMPLE)
              .times(Ratio.ONE.dividedBy(cost.flows().unit().perYear()));

      assertThat(PresentValue.sign(cost.flows(), perPeriod.lower()))
          .as(() -> at(terms))
          .isLessThanOrEqualTo(0);
      assertThat(PresentValue.sign(cost.flows(), perPeriod.upper()))
          .as(() -> at(terms))
          .isGreaterThanOrEqualTo(0);
    }
  }

  /** Apart from the solver: the present value changes its sign within 1e-11 of the rate. */
  @Test
  void nominalRate_ofAnyLoan_agreesWithFiftyDigits() {
    RandomLoans loans = new RandomLoans(SEED + 1);
    for (int k = 0; k < LOANS; k++) {
      LoanTerms terms = loans.next();
      ComprehensiveFinancingCost cost = Costs.of(terms);

      BigDecimal rate = fraction(cost, RateConvention.NOMINAL_SIMPLE);

      assertThat(value(cost.flows(), rate.subtract(CLOSE))).as(() -> at(terms)).isNegative();
      assertThat(value(cost.flows(), rate.add(CLOSE))).as(() -> at(terms)).isPositive();
    }
  }

  @Test
  void side_ofACapBesideTheRate_agreesWithABisectionOfFiftyDigits() {
    RandomLoans loans = new RandomLoans(SEED + 2);
    BigDecimal little = new BigDecimal("1e-30");
    for (int k = 0; k < 200; k++) {
      LoanTerms terms = loans.next();
      ComprehensiveFinancingCost cost = Costs.of(terms);
      BigDecimal rate = bisected(cost);

      Optional<Side> above = nominalSide(cost, rate.subtract(little));
      Optional<Side> below = nominalSide(cost, rate.add(little));

      assertThat(above).as(() -> at(terms)).contains(Side.ABOVE);
      assertThat(below).as(() -> at(terms)).contains(Side.BELOW);
    }
  }

  @Test
  void rates_ofALoanAThousandTimesAsLarge_areTheSame() {
    RandomLoans loans = new RandomLoans(SEED + 3);
    for (int k = 0; k < 500; k++) {
      LoanTerms terms = loans.next();
      PeriodicFlows flows = Costs.of(terms).flows();
      PeriodicFlows larger =
          new PeriodicFlows(
              flows.unit(),
              flows.flows().stream()
                  .map(
                      flow ->
                          new PeriodicFlow(
                              flow.offset(),
                              flow.amount().times(Ratio.of(1_000), RoundingMode.UNNECESSARY)))
                  .toList());

      BigDecimal one = fraction(Costs.of(periodic(flows)), RateConvention.NOMINAL_SIMPLE);
      BigDecimal thousand = fraction(Costs.of(periodic(larger)), RateConvention.NOMINAL_SIMPLE);

      assertThat(thousand).as(() -> at(terms)).isCloseTo(one, within(CLOSE));
    }
  }

  @Test
  void flow_splitInTwo_changesNothing() {
    RandomLoans loans = new RandomLoans(SEED + 4);
    for (int k = 0; k < 500; k++) {
      PeriodicFlows flows = Costs.of(loans.next()).flows();
      Money part = Money.ofFen(loans.below(10_000) + 1L);

      PeriodicFlows split =
          new PeriodicFlows(
              flows.unit(),
              flows.flows().stream()
                  .flatMap(
                      flow ->
                          Stream.of(
                              new PeriodicFlow(flow.offset(), part),
                              new PeriodicFlow(flow.offset(), flow.amount().minus(part))))
                  .toList());

      assertThat(split).isEqualTo(flows);
    }
  }

  @Test
  void rates_withOneMoreFee_areNeverLower() {
    RandomLoans loans = new RandomLoans(SEED + 5);
    for (int k = 0; k < 500; k++) {
      LoanTerms terms = loans.next();
      FeeTiming timing = TIMINGS[loans.below(TIMINGS.length)];
      List<TermsFee> more = new ArrayList<>(terms.fees());
      more.add(fee("one-more", "0.5" + loans.below(10), timing));
      ComprehensiveFinancingCost cost = Costs.of(terms);

      ComprehensiveFinancingCost dearer =
          Costs.of(Loans.withFees(terms, more.toArray(TermsFee[]::new)));

      for (RateConvention convention : RateConvention.values()) {
        assertThat(bracket(dearer, convention).upper())
            .as(() -> convention + " " + at(terms))
            .isGreaterThan(bracket(cost, convention).lower());
      }
    }
  }

  @Test
  void conventions_ofOnePaymentAfterAYear_allAgree() {
    for (int percent = 0; percent <= 60; percent++) {
      ComprehensiveFinancingCost cost =
          Costs.of(
              terms(
                  RepaymentMethod.BULLET,
                  "10000",
                  BigDecimal.valueOf(percent, 2).toPlainString(),
                  12));

      BigDecimal expected = BigDecimal.valueOf(percent, 2);

      for (RateConvention convention : RateConvention.values()) {
        assertThat(fraction(cost, convention)).as("%s", convention).isEqualByComparingTo(expected);
      }
    }
  }

  @Test
  void remedy_ofAnyLoanAboveTheCap_isTheLeastThatPasses() {
    RandomLoans loans = new RandomLoans(SEED + 6);
    int blocked = 0;
    for (int k = 0; k < LOANS; k++) {
      LoanTerms terms = loans.next();
      ComprehensiveFinancingCost cost = Costs.of(terms);
      if (!CapTest.exceeds(cost, HARD_CAP)) {
        continue;
      }
      blocked++;

      Remedy remedy = RemedyFinder.find(cost, HARD_CAP);

      long higher = remedy.netProceedsHigherBy().fen();
      assertThat(passes(moved(cost, higher, 0))).as(() -> at(terms)).isTrue();
      assertThat(passes(moved(cost, higher - 1, 0))).as(() -> at(terms)).isFalse();
      remedy
          .payments()
          .map(payments -> payments.by().fen())
          .ifPresent(
              lower -> {
                assertThat(passes(moved(cost, 0, lower))).as(() -> at(terms)).isTrue();
                assertThat(passes(moved(cost, 0, lower - 1))).as(() -> at(terms)).isFalse();
              });
    }
    assertThat(blocked).isGreaterThan(LOANS / 4);
  }

  /** 10,200 after a month is 24 %: one fen more is above, one less below. */
  @Test
  void cap_atAboveAndBelowByOneFen_isDecidedExactly() {
    assertThat(CapTest.exceeds(Costs.of(periodic(monthly(1_000_000, -1_020_000))), HARD_CAP))
        .isFalse();
    assertThat(CapTest.exceeds(Costs.of(periodic(monthly(1_000_000, -1_020_001))), HARD_CAP))
        .isTrue();
    assertThat(
            CapTest.side(
                Costs.of(periodic(monthly(1_000_000, -1_020_000))),
                RateConvention.NOMINAL_SIMPLE,
                HARD_CAP))
        .contains(Side.AT);
    assertThat(
            CapTest.side(
                Costs.of(periodic(monthly(1_000_000, -1_019_999))),
                RateConvention.NOMINAL_SIMPLE,
                HARD_CAP))
        .contains(Side.BELOW);
  }

  @Test
  void cap_ofOnePaymentAfterTwoYears_holdsUnderBothReadings() {
    LoanTerms twoYears = terms(RepaymentMethod.BULLET, "10000", "0.24", 24);
    LoanTerms oneFenMore = Loans.withFees(twoYears, fee("fen", "0.01", FeeTiming.AT_MATURITY));

    ComprehensiveFinancingCost at = Costs.of(twoYears);
    ComprehensiveFinancingCost above = Costs.of(oneFenMore);

    assertThat(Costs.percent(at, RateConvention.NOMINAL_SIMPLE)).isEqualTo("21.6553");
    assertThat(at.binding().convention()).isEqualTo(RateConvention.FLAT_SIMPLE);
    assertThat(CapTest.exceeds(at, HARD_CAP)).isFalse();
    assertThat(CapTest.exceeds(above, HARD_CAP)).isTrue();
    assertThat(RemedyFinder.find(above, HARD_CAP).payments())
        .map(payments -> payments.by())
        .contains(Money.ofFen(1));
  }

  @Test
  void cost_ofAnyTerms_neverEndsInAnException() {
    RandomLoans loans = new RandomLoans(SEED + 7);
    for (int k = 0; k < 500; k++) {
      LoanTerms terms = loans.next();
      String upfront =
          BigDecimal.valueOf(terms.principal().fen() + loans.below(3) - 1L, 2).toPlainString();

      LoanTerms swallowed = Loans.withFees(terms, fee("all", upfront, FeeTiming.UPFRONT));

      assertThatCode(
              () -> CostCalculator.calculate(new LoanOffer.OfTerms(swallowed), Lender.UNKNOWN))
          .as(() -> at(terms))
          .doesNotThrowAnyException();
    }
  }

  private static boolean passes(PeriodicFlows flows) {
    return PresentValue.sign(flows, HARD_CAP.dividedBy(flows.unit().perYear())) >= 0
        && (flows.flows().size() != 2 || flatPasses(flows));
  }

  /** One payment after more than a year has to keep simple interest over the term as well. */
  private static boolean flatPasses(PeriodicFlows flows) {
    Ratio years = flows.years(flows.flows().get(1).offset());
    Ratio cost = Ratio.of(flows.paid().fen() - flows.received().fen());
    return years.compareTo(Ratio.ONE) <= 0
        || cost.compareTo(Ratio.of(flows.received().fen()).times(HARD_CAP).times(years)) <= 0;
  }

  private static PeriodicFlows moved(ComprehensiveFinancingCost cost, long start, long payments) {
    List<PeriodicFlow> flows = new ArrayList<>(cost.flows().flows());
    flows.add(new PeriodicFlow(PeriodOffset.START, Money.ofFen(start)));
    cost.flows().flows().stream()
        .filter(flow -> flow.amount().isNegative())
        .forEach(flow -> flows.add(new PeriodicFlow(flow.offset(), Money.ofFen(payments))));
    return new PeriodicFlows(cost.flows().unit(), flows);
  }

  private static RateBracket bracket(ComprehensiveFinancingCost cost, RateConvention convention) {
    return cost.under(convention).bracket().orElseThrow();
  }

  private static BigDecimal fraction(ComprehensiveFinancingCost cost, RateConvention convention) {
    return cost.under(convention).rate().orElseThrow().fraction();
  }

  private static String at(LoanTerms terms) {
    return "seed " + SEED + ": " + terms;
  }

  private static Optional<Side> nominalSide(ComprehensiveFinancingCost cost, BigDecimal cap) {
    return CapTest.side(cost, RateConvention.NOMINAL_SIMPLE, Ratio.of(cap));
  }

  /** The annual nominal rate to 40 digits, by halving the interval in which it is known to lie. */
  private static BigDecimal bisected(ComprehensiveFinancingCost cost) {
    BigDecimal low = fraction(cost, RateConvention.NOMINAL_SIMPLE).subtract(CLOSE);
    BigDecimal high = low.add(CLOSE).add(CLOSE);
    for (int step = 0; step < 100; step++) {
      BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
      if (value(cost.flows(), middle).signum() > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** The present value at an annual nominal rate, in decimals of fifty digits. */
  private static BigDecimal value(PeriodicFlows flows, BigDecimal annual) {
    Ratio perYear = flows.unit().perYear();
    BigDecimal rate =
        annual
            .multiply(new BigDecimal(perYear.denominator()))
            .divide(new BigDecimal(perYear.numerator()), DIGITS);
    BigDecimal perPeriod = BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), DIGITS);
    BigDecimal discount = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    int at = 0;
    for (PeriodicFlow flow : flows.flows()) {
      for (; at < flow.offset().whole(); at++) {
        discount = discount.multiply(perPeriod, DIGITS);
      }
      BigDecimal odd =
          rate.multiply(BigDecimal.valueOf(flow.offset().numerator()))
              .divide(BigDecimal.valueOf(flow.offset().denominator()), DIGITS)
              .add(BigDecimal.ONE);
      BigDecimal amount = BigDecimal.valueOf(flow.amount().fen());
      sum = sum.add(amount.multiply(discount).divide(odd, DIGITS), DIGITS);
    }
    return sum;
  }
}
