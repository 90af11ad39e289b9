package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.periodic;
import static io.clearcost.domain.loan.Loans.share;
import static io.clearcost.domain.loan.Loans.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.law.Fix;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Inputs that look harmless and once took from many seconds to for ever. The limit is far above
 * what they take now; it tells bounded from unbounded, not fast from slow.
 */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoundedWorkTest {

  /** The first interval would make the unit a 366th of a day, and its compounding unbounded. */
  @Test
  void cost_ofFlowsLessThanADayApart_isRefused() {
    PeriodicFlows flows =
        new PeriodicFlows(
            new UnitPeriod(Ratio.of(366)),
            List.of(flow(0, 0, 1, 1_000_000), flow(0, 1, 366, -1_001_000)));

    IrrSolution.Reason reason = Costs.refusal(periodic(flows));

    assertThat(reason).isEqualTo(IrrSolution.Reason.TOO_IRREGULAR);
  }

  /** A present value of exactly zero after two hundred thousand periods has millions of digits. */
  @Test
  void cost_ofATermBeyondTwoCenturies_isRefused() {
    PeriodicFlows flows =
        new PeriodicFlows(
            new UnitPeriod(Ratio.of(1)),
            List.of(
                flow(0, 0, 1, 10_000),
                flow(0, 1, 365, -10_100),
                flow(14_639, 0, 1, 10_000),
                flow(14_639, 1, 365, -10_100)));

    IrrSolution.Reason reason = Costs.refusal(periodic(flows));

    assertThat(reason).isEqualTo(IrrSolution.Reason.TOO_IRREGULAR);
  }

  /** Each lever works out about twenty plans of 480 instalments. */
  @Test
  void fixes_ofTheLongestLoanWithTenFees_areFound() {
    TermsFee[] fees =
        IntStream.range(0, 10)
            .mapToObj(k -> share("fee-" + k, "0.0003", FeeTiming.EACH_PERIOD))
            .toArray(TermsFee[]::new);
    LoanOffer offer =
        new LoanOffer.OfTerms(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "1000000", "0.21", 480, fees));

    List<Fix> fixes =
        HeadroomFinder.fixes(offer, Costs.of(offer), Lender.UNKNOWN, Ratio.parse("0.24"));

    assertThat(fixes).isNotEmpty();
  }

  @Test
  void cost_ofFlowsTenThousandYearsApart_isFound() {
    ComprehensiveFinancingCost cost =
        Costs.of(
            dated(
                flow(day("0001-01-01"), 100),
                flow(day("0001-03-01"), -50),
                flow(day("9999-12-31"), -100)));

    assertThat(Costs.percent(cost, RateConvention.NOMINAL_SIMPLE)).isEqualTo("0.0069");
  }

  /** Every fraction of a month, in every period of a long loan. */
  @Test
  void remedy_forThousandsOfFractions_isFound() {
    Random random = new Random(1);
    List<PeriodicFlow> list = new ArrayList<>(List.of(flow(0, 0, 1, 2_000_000_000L)));
    for (int k = 1; k < 3_660; k++) {
      list.add(flow(1 + k % 40, random.nextInt(30), 30, -1_000_000));
    }
    ComprehensiveFinancingCost cost = Costs.of(periodic(new PeriodicFlows(UnitPeriod.MONTH, list)));

    Remedy remedy = RemedyFinder.find(cost, Ratio.parse("0.24"));

    assertThat(remedy.netProceedsHigherBy().isPositive()).isTrue();
  }

  @Test
  void cost_ofInterestEveryDayForTenYears_isFound() {
    List<PeriodicFlow> list = new ArrayList<>(List.of(flow(0, 0, 1, 10_000_000_000_000L)));
    for (int k = 1; k < 3_659; k++) {
      list.add(flow(k, 0, 1, -3_123_456_789L));
    }
    list.add(flow(3_659, 0, 1, -10_003_123_456_789L));
    ComprehensiveFinancingCost cost = Costs.of(periodic(new PeriodicFlows(UnitPeriod.DAY, list)));

    boolean exceeds = CapTest.exceeds(cost, Ratio.parse("0.114006172798"));

    assertThat(Costs.percent(cost, RateConvention.NOMINAL_SIMPLE)).isEqualTo("11.4006");
    assertThat(exceeds).isTrue();
  }

  @Test
  void cost_ofSignsThatAlternateThousandsOfTimes_isRefused() {
    List<PeriodicFlow> list = new ArrayList<>();
    for (int k = 0; k < 3_660; k++) {
      list.add(flow(k, 0, 1, k % 2 == 0 ? 1_000_000 : -1_005_000));
    }

    IrrSolution.Reason reason = Costs.refusal(periodic(new PeriodicFlows(UnitPeriod.MONTH, list)));

    assertThat(reason).isEqualTo(IrrSolution.Reason.TOO_IRREGULAR);
  }

  /** The unit is 40 million 133,590ths of a day, in which 361sts of a day have no place. */
  @Test
  void cost_ofTimesWithoutCommonMeasure_isRefused() {
    PeriodicFlows flows =
        new PeriodicFlows(
            new UnitPeriod(Ratio.of(366)),
            List.of(
                flow(0, 0, 1, 10_000),
                flow(350, 5, 366, -5_000),
                flow(650, 7, 365, -1_000),
                flow(1_000, 5, 366, -1_000),
                flow(1_300, 7, 365, -1_000),
                flow(14_640, 11, 361, -9_000)));

    IrrSolution.Reason reason = Costs.refusal(periodic(flows));

    assertThat(reason).isEqualTo(IrrSolution.Reason.TOO_IRREGULAR);
  }
}
