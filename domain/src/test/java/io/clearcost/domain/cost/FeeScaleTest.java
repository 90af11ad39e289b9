package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.share;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFees;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeScaleTest {

  private static final Ratio HALF = Ratio.parse("0.5");

  @Test
  void fees_ofTerms_areScaledWhateverTheirStandard() {
    LoanTerms terms =
        withFees(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.1", 12),
            fee("fixed", "3.01", FeeTiming.UPFRONT),
            share("share", "0.011", FeeTiming.UPFRONT),
            new TermsFee(
                item("owed"),
                new FeeStandard.OutstandingShare(Ratio.parse("0.002")),
                FeeTiming.EACH_PERIOD),
            new TermsFee(
                item("interest-share"),
                new FeeStandard.InterestShare(Ratio.parse("0.1")),
                FeeTiming.EACH_PERIOD));

    LoanTerms scaled = read(FeeScale.scaled(new LoanOffer.OfTerms(terms), HALF));

    assertThat(scaled.fees())
        .extracting(TermsFee::standard)
        .containsExactly(
            new FeeStandard.FixedAmount(Money.ofFen(151)),
            new FeeStandard.PrincipalShare(Ratio.parse("0.0055")),
            new FeeStandard.OutstandingShare(Ratio.parse("0.001")),
            new FeeStandard.InterestShare(Ratio.parse("0.05")));
    assertThat(scaled.rate()).isEqualTo(terms.rate());
    assertThat(FeeScale.scaled(new LoanOffer.OfTerms(terms), Ratio.ONE))
        .isEqualTo(new LoanOffer.OfTerms(terms));
  }

  @Test
  void fee_thatTheLenderBears_isLeftAsItIs() {
    FeeFacts borne =
        FeeFacts.of(PayeeRole.LENDER, FeePurpose.SERVICE_OF_THE_LOAN).withBearer(FeeBearer.LENDER);
    TermsFee fee =
        new TermsFee(
            item("valuation", borne),
            new FeeStandard.FixedAmount(Money.ofFen(300)),
            FeeTiming.UPFRONT);
    LoanOffer offer =
        new LoanOffer.OfTerms(
            withFees(terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.1", 12), fee));

    assertThat(FeeScale.scaled(offer, HALF)).isEqualTo(offer);
  }

  /** 0.01 yuan three times, halved: the running sum is 0.01, 0.01 and 0.02. */
  @Test
  void fees_ofAPlan_areRoundedOnTheirRunningSum() {
    List<PlanRow> rows = List.of(row(1, 100_000, 1), row(2, 100_000, 1), row(3, 100_000, 1));
    RepaymentPlan plan =
        new RepaymentPlan(
            Money.ofFen(300_000), START, List.of(), rows, List.of(item("service")), List.of());

    LoanOffer scaled = FeeScale.scaled(new LoanOffer.OfPlan(plan), HALF);

    assertThat(scaled)
        .isEqualTo(
            new LoanOffer.OfPlan(
                new RepaymentPlan(
                    plan.principal(),
                    START,
                    List.of(),
                    List.of(row(1, 100_000, 1), row(2, 100_000, 0), row(3, 100_000, 1)),
                    plan.fees(),
                    List.of())));
  }

  @Test
  void cashFlows_whichNameNoFees_stayAsTheyAre() {
    LoanOffer flows = dated(flow(START, 100), flow(START.plusDays(9), -101));

    assertThat(FeeScale.scaled(flows, Ratio.ZERO)).isEqualTo(flows);
  }

  private static PlanRow row(int month, long principal, long fee) {
    return new PlanRow(
        START.plusMonths(month),
        Money.ofFen(principal),
        Money.ofFen(1_000),
        List.of(new FeeAmount("service", Money.ofFen(fee))));
  }

  private static LoanTerms read(LoanOffer offer) {
    return offer.fold(
        found -> found,
        plan -> {
          throw new AssertionError(plan.toString());
        },
        flows -> {
          throw new AssertionError(flows.toString());
        });
  }
}
