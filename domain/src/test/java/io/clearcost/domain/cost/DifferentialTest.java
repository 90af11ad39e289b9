package io.clearcost.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Certified brackets against {@link HighPrecisionReference}, on flows drawn from a seed. */
class DifferentialTest {

  private static final long SEED = 20_261_122L;
  private static final int CASES = 1_000;

  private static final List<RateConvention> COMPARED =
      List.of(
          RateConvention.NOMINAL_SIMPLE,
          RateConvention.EFFECTIVE_COMPOUND,
          RateConvention.DATED_EFFECTIVE);

  /** Far above the error of the reference, far below the width of any bracket. */
  private static final BigDecimal REFERENCE_ERROR =
      BigDecimal.ONE.movePointLeft(HighPrecisionReference.SURE_DIGITS);

  private static final BigDecimal RELATIVE_WIDTH = new BigDecimal("1e-12");

  /** For rates near zero. */
  private static final BigDecimal ABSOLUTE_WIDTH = new BigDecimal("1e-15");

  @Test
  void brackets_ofAnyFlows_holdTheRateToFiftyDigitsAndAreNarrow() {
    Map<RateConvention, Integer> compared = new EnumMap<>(RateConvention.class);
    forEachRate(
        (convention, bracket, rate, flows) -> {
          compared.merge(convention, 1, Integer::sum);
          BigDecimal room = rate.abs().max(BigDecimal.ONE).multiply(REFERENCE_ERROR);
          assertThat(bracket.lower())
              .as("seed %d: %s of %s", SEED, convention, flows)
              .isLessThanOrEqualTo(Ratio.of(rate.add(room)));
          assertThat(bracket.upper())
              .as("seed %d: %s of %s", SEED, convention, flows)
              .isGreaterThanOrEqualTo(Ratio.of(rate.subtract(room)));
          assertThat(bracket.upper().minus(bracket.lower()))
              .as("seed %d: %s of %s", SEED, convention, flows)
              .isLessThanOrEqualTo(
                  Ratio.of(rate.abs().multiply(RELATIVE_WIDTH).max(ABSOLUTE_WIDTH)));
        });

    assertThat(compared).containsOnlyKeys(COMPARED);
    assertThat(compared.values()).allMatch(count -> count > CASES * 9 / 10);
  }

  private static void forEachRate(Comparison comparison) {
    RandomFlows random = new RandomFlows(SEED);
    for (int k = 0; k < CASES; k++) {
      CashFlows flows = random.next();
      CostCalculator.calculate(new LoanOffer.OfFlows(flows), Lender.UNKNOWN)
          .fold(
              Optional::of,
              none -> Optional.<ComprehensiveFinancingCost>empty(),
              charges -> Optional.<ComprehensiveFinancingCost>empty())
          .ifPresent(cost -> compare(flows, cost, comparison));
    }
  }

  private static void compare(
      CashFlows flows, ComprehensiveFinancingCost cost, Comparison comparison) {
    Map<RateConvention, BigDecimal> reference = reference(flows, cost);
    reference.forEach(
        (convention, rate) ->
            cost.under(convention)
                .bracket()
                .ifPresent(bracket -> comparison.see(convention, bracket, rate, flows)));
  }

  private static Map<RateConvention, BigDecimal> reference(
      CashFlows given, ComprehensiveFinancingCost cost) {
    Ratio perYear = cost.flows().unit().perYear();
    BigDecimal perUnit =
        HighPrecisionReference.logarithm(
            cost.flows().flows().stream()
                .map(
                    flow ->
                        new HighPrecisionReference.Flow(
                            Ratio.of(flow.offset().whole()),
                            fraction(flow.offset()),
                            flow.amount().fen()))
                .toList());
    Map<RateConvention, BigDecimal> rates = new EnumMap<>(RateConvention.class);
    rates.put(RateConvention.NOMINAL_SIMPLE, HighPrecisionReference.nominal(perUnit, perYear));
    if (cost.under(RateConvention.EFFECTIVE_COMPOUND).bracket().isPresent()) {
      rates.put(
          RateConvention.EFFECTIVE_COMPOUND, HighPrecisionReference.effective(perUnit, perYear));
    }
    if (cost.under(RateConvention.DATED_EFFECTIVE).bracket().isPresent()) {
      BigDecimal perAnnum =
          HighPrecisionReference.logarithm(
              given.fold(DifferentialTest::inYears, periodic -> inYears(periodic.flows())));
      rates.put(
          RateConvention.DATED_EFFECTIVE, HighPrecisionReference.effective(perAnnum, Ratio.ONE));
    }
    return rates;
  }

  private static List<HighPrecisionReference.Flow> inYears(CashFlows.Dated dated) {
    LocalDate start = dated.flows().get(0).date();
    return dated.flows().stream()
        .map(
            flow ->
                new HighPrecisionReference.Flow(
                    Ratio.of(ChronoUnit.DAYS.between(start, flow.date()), 365),
                    Ratio.ZERO,
                    flow.amount().fen()))
        .toList();
  }

  private static List<HighPrecisionReference.Flow> inYears(PeriodicFlows periodic) {
    return periodic.flows().stream()
        .map(
            flow ->
                new HighPrecisionReference.Flow(
                    Ratio.of(flow.offset().whole())
                        .plus(fraction(flow.offset()))
                        .dividedBy(periodic.unit().perYear()),
                    Ratio.ZERO,
                    flow.amount().fen()))
        .toList();
  }

  private static Ratio fraction(PeriodOffset offset) {
    return Ratio.of(offset.numerator(), offset.denominator());
  }

  /** What is done with one bracket and the rate to fifty digits. */
  private interface Comparison {
    void see(RateConvention convention, RateBracket bracket, BigDecimal rate, CashFlows flows);
  }
}
