package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.everyUnit;
import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.monthly;
import static io.clearcost.domain.loan.Loans.periodic;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.solver.Uniqueness;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsProofTest {

  /** 10,000 for a year at 10 %, 100 up front, and 30 that somebody else bears. */
  @Test
  void parts_ofTerms_arePrincipalWithEachChargeThatCounts() {
    FeeFacts borne =
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN)
            .withBearer(FeeBearer.SUBSIDY);
    LoanTerms loan =
        terms(
            RepaymentMethod.BULLET,
            "10000",
            "0.10",
            12,
            fee("service", "100", FeeTiming.UPFRONT),
            new TermsFee(
                item("free", borne), new FeeStandard.FixedAmount(yuan("30")), FeeTiming.UPFRONT));

    PartsProof proof = proof(new LoanOffer.OfTerms(loan));

    assertThat(proof.occupied()).isEqualTo(year(990_000, -1_000_000));
    assertThat(proof.parts())
        .extracting(PartsProof.Part::flows)
        .containsExactly(year(1_000_000, -1_100_000), year(990_000, -1_000_000));
    assertThat(proof.parts().get(0).rate())
        .contains(
            new RateProof(
                year(1_000_000, -1_100_000),
                RateBracket.exactly(Ratio.parse("0.1")),
                new Uniqueness.OneSignChange()));
    assertThat(proof.parts().get(1).rate()).isPresent();
  }

  /** 10 % is a short decimal, 100 of 9,900 is none. */
  @Test
  void signs_ofARate_areZeroWhereItIsExactAndOppositeElsewhere() {
    RateProof exact = part(1_000_000, -1_100_000);
    RateProof between = part(990_000, -1_000_000);

    assertThat(List.of(exact.signAtLower(), exact.signAtUpper())).containsExactly(0, 0);
    assertThat(List.of(between.signAtLower(), between.signAtUpper())).containsExactly(-1, 1);
  }

  /** As in {@link DecomposerTest}: the deposit alone has the rates 0 and −80 %. */
  @Test
  void part_withoutASingleRate_hasItsFlowsAlone() {
    RepaymentPlan plan =
        new RepaymentPlan(
            yuan("10000"),
            START,
            List.of(
                row(START.plusMonths(6), "0", "0", "12000"),
                row(START.plusMonths(12), "10000", "3000", "-12000")),
            List.of(
                item(
                    "fee",
                    FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT)
                        .withRefund(FeeRefund.AT_MATURITY))));

    PartsProof proof = proof(new LoanOffer.OfPlan(plan));

    assertThat(proof.parts()).extracting(part -> part.rate().isPresent()).contains(true, false);
    assertThat(proof.parts().get(1).flows())
        .isEqualTo(everyUnit(UnitPeriod.ofMonths(6), 1_000_000, -1_200_000, 200_000));
  }

  @Test
  void parts_ofCashFlows_areNotKnown() {
    LoanOffer flows = periodic(monthly(1_000_000, -1_010_000));

    assertThat(PartsProof.of(flows, Costs.of(flows))).isEmpty();
  }

  @Test
  void parts_workedOutWithTheCost_areThoseWorkedOutAfterwards() {
    long seed = 20_261_122;
    RandomLoans plain = new RandomLoans(seed);
    RandomShapes shaped = new RandomShapes(seed);
    for (int run = 0; run < 100; run++) {
      LoanOffer offer = new LoanOffer.OfTerms(run % 2 == 0 ? plain.next() : shaped.next());
      CostOutcome outcome = CostCalculator.calculate(offer, Lender.UNKNOWN);

      Optional<PartsProof> afterwards =
          outcome.fold(cost -> PartsProof.of(offer, cost), none -> none(), none -> none());

      assertThat(outcome.parts()).as("seed %d, run %d", seed, run).isEqualTo(afterwards);
    }
  }

  private static Optional<PartsProof> none() {
    return Optional.empty();
  }

  /** Decisions of old say of no item whether it counts: all did. */
  @Test
  void parts_ofItemsWithoutAClass_count() {
    LoanOffer offer =
        new LoanOffer.OfTerms(
            terms(
                RepaymentMethod.BULLET,
                "10000",
                "0.10",
                12,
                fee("service", "100", FeeTiming.UPFRONT)));
    ComprehensiveFinancingCost cost = Costs.of(offer);
    ComprehensiveFinancingCost old =
        new ComprehensiveFinancingCost(
            cost.principal(),
            cost.items().stream().map(item -> new CostItem(item.item(), item.total())).toList(),
            cost.annualised(),
            cost.binding(),
            cost.proof());

    assertThat(PartsProof.of(offer, old)).isEqualTo(PartsProof.of(offer, cost));
  }

  /**
   * Paid out on the 30th, 100 charged on the 31st: by 30/360 one time, at which 9,900 is received;
   * 300 a quarter of a year of 9,900, and 100, are 400 / 2,475 a year.
   */
  @Test
  void occupied_ofTwoDaysThatAreTheStart_isWhatIsReceivedOnBoth() {
    LocalDate start = LocalDate.of(2026, 7, 30);
    List<PlanRow> rows = new ArrayList<>(List.of(row(start.plusDays(1), "0", "0", "100")));
    for (int month = 1; month <= 3; month++) {
      rows.add(row(start.plusMonths(month), month == 3 ? "10000" : "0", "100", "0"));
    }
    LoanOffer offer =
        new LoanOffer.OfPlan(new RepaymentPlan(yuan("10000"), start, rows, List.of(item("fee"))));

    PartsProof proof = proof(offer);

    assertThat(proof.occupied()).isEqualTo(monthly(990_000, 0, 0, -1_000_000));
    assertThat(Costs.of(offer).under(RateConvention.FLAT_SIMPLE).bracket())
        .contains(RateBracket.exactly(Ratio.of(400, 2_475)));
  }

  private static PartsProof proof(LoanOffer offer) {
    return PartsProof.of(offer, Costs.of(offer)).orElseThrow();
  }

  private static RateProof part(long received, long paid) {
    return Costs.of(periodic(year(received, paid))).proof().unitPeriod();
  }

  private static PeriodicFlows year(long received, long paid) {
    return everyUnit(UnitPeriod.YEAR, received, paid);
  }

  private static PlanRow row(LocalDate day, String principal, String interest, String fee) {
    return new PlanRow(
        day, yuan(principal), yuan(interest), List.of(new FeeAmount("fee", yuan(fee))));
  }
}
