package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.Fix;
import io.clearcost.domain.law.Lever;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.ReliefAmount;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans that are changed by a factor. */
class PlanLeversTest {

  private static final Ratio CAP = Ratio.parse("0.24");
  private static final Ratio HALF = Ratio.of(1, 2);

  /** 500.5 is charged as 501 and then as 500; 333 and 1 less become 166 and nothing less. */
  @Test
  void scaled_byAHalf_roundsTheRunningSumAndLowersReliefs() {
    ReliefAmount fromFee = new ReliefAmount("fee", ReliefGiver.SUBSIDY, Money.ofFen(77));
    ReliefAmount fromInterest = interestLess(333);
    List<PlanRow> rows =
        List.of(row(1, 1_001, 300, fromInterest, fromFee), row(2, 1_001, 300, interestLess(1)));

    List<PlanRow> scaled = PlanLevers.scaled(rows, List.of(FeeItem.INTEREST_CODE), HALF);

    assertThat(scaled)
        .containsExactly(row(1, 501, 300, interestLess(166), fromFee), row(2, 500, 300));
  }

  @Test
  void scaled_ofAFee_leavesTheInterest() {
    List<PlanRow> scaled =
        PlanLevers.scaled(List.of(row(1, 1_001, 301, interestLess(333))), List.of("fee"), HALF);

    assertThat(scaled).containsExactly(row(1, 1_001, 151, interestLess(333)));
  }

  /** Two reliefs take all that is charged, whatever the factor. */
  @Test
  void scaled_ofAChargeThatIsWaived_staysWaived() {
    List<PlanRow> rows =
        List.of(row(1, 7, 0, interestLess(3), interestLess(4)), row(2, 9, 0, interestLess(9)));

    for (int percent = 1; percent <= 200; percent++) {
      List<PlanRow> scaled =
          PlanLevers.scaled(rows, List.of(FeeItem.INTEREST_CODE), Ratio.of(percent, 100));

      assertThat(scaled.stream().mapToLong(row -> row.interest().fen()).sum())
          .isEqualTo((16L * percent + 50) / 100);
    }
  }

  /**
   * 300 of interest and 300 of fees a month on 10,000, where 24 % leaves 200 in all: neither alone,
   * and both by the factor whose third running sum, 900 f, still rounds to 300.
   */
  @Test
  void plan_dearInEveryPart_isBroughtToTheCapByOneFactor() {
    List<Fix> fixes = HeadroomFinder.fixes(offer(plan(300, 300)), cost(300, 300), lender(), CAP);

    assertThat(fixes)
        .containsExactly(
            new Fix(
                new Lever(
                    Lever.Kind.ALL_CHARGES,
                    "all-charges",
                    "all charges",
                    Lever.Measure.FACTOR,
                    Ratio.ONE),
                Ratio.parse("0.333338"),
                yuan("1200")));
  }

  @Test
  void levers_ofAPlan_areWhatItCharges() {
    assertThat(levers(300, 0)).containsExactly("interest");
    assertThat(levers(0, 300)).containsExactly("fee");
  }

  private static List<String> levers(int interest, int fee) {
    return HeadroomFinder.find(offer(plan(interest, fee)), cost(interest, fee), lender(), CAP)
        .stream()
        .map(headroom -> headroom.lever().code())
        .toList();
  }

  private static ComprehensiveFinancingCost cost(int interest, int fee) {
    return Costs.of(plan(interest, fee));
  }

  private static Lender lender() {
    return Lender.UNKNOWN;
  }

  private static LoanOffer offer(RepaymentPlan plan) {
    return new LoanOffer.OfPlan(plan);
  }

  /** Three months of 10,000 yuan, repaid at the end, with yuan of interest and fees a month. */
  private static RepaymentPlan plan(int interest, int fee) {
    return new RepaymentPlan(
        yuan("10000"),
        START,
        IntStream.rangeClosed(1, 3)
            .mapToObj(
                k ->
                    new PlanRow(
                        START.plusMonths(k),
                        k == 3 ? yuan("10000") : Money.ZERO,
                        Money.ofFen(100L * interest),
                        List.of(new FeeAmount("fee", Money.ofFen(100L * fee)))))
            .toList(),
        List.of(item("fee"), item("never-charged")));
  }

  private static PlanRow row(int month, long interest, long fee, ReliefAmount... reliefs) {
    return new PlanRow(
        START.plusMonths(month),
        Money.ZERO,
        Money.ofFen(interest),
        List.of(new FeeAmount("fee", Money.ofFen(fee))),
        List.of(reliefs));
  }

  private static ReliefAmount interestLess(long fen) {
    return new ReliefAmount(FeeItem.INTEREST_CODE, ReliefGiver.LENDER, Money.ofFen(fen));
  }
}
