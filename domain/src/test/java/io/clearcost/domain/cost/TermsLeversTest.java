package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.with;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One payment after a year, on 10,000 yuan: 24 % leaves 2,400 in all. */
class TermsLeversTest {

  private static final Ratio CAP = Ratio.parse("0.24");

  @Test
  void furtherFees_ofTermsWithAFeeAtTheEnd_areOfBothOtherKinds() {
    LoanTerms loan = loan("0.20", fee("late", "10", FeeTiming.AT_MATURITY));

    assertThat(find(loan))
        .extracting(headroom -> headroom.lever().code())
        .containsExactly("interest", "late", "further-upfront-fee", "further-periodic-fee");
  }

  @Test
  void furtherFee_whoseCodeIsTaken_getsAnother() {
    FeeFacts overdue =
        FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT)
            .withCondition(new FeeCondition.Contingent(ContingentEvent.OVERDUE));
    ContingentCharge late =
        new ContingentCharge(
            item("further-upfront-fee-", overdue), new ContingentStandard.FixedAmount(yuan("1")));
    LoanTerms loan =
        with(
            loan("0.20", fee("further-upfront-fee", "10", FeeTiming.AT_MATURITY)),
            List.of(),
            List.of(late));

    assertThat(find(loan))
        .extracting(headroom -> headroom.lever().code())
        .containsExactly(
            "interest", "further-upfront-fee", "further-upfront-fee--", "further-periodic-fee");
  }

  /** 2,500 − 300 of interest, 250 − 50 of a fee that counts; 30 − 10 of one that others bear. */
  @Test
  void levers_ofALoanWithReliefs_moveWhatTheBorrowerPays() {
    FeeFacts borne =
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN)
            .withBearer(FeeBearer.LENDER);
    TermsFee free =
        new TermsFee(
            item("free", borne), new FeeStandard.FixedAmount(yuan("30")), FeeTiming.AT_MATURITY);
    LoanTerms loan =
        with(
            loan("0.25", fee("fee", "250", FeeTiming.AT_MATURITY), free),
            List.of(
                relief(FeeItem.INTEREST_CODE, "300"), relief("fee", "50"), relief("free", "10")),
            List.of());

    List<Headroom> found = find(loan);

    assertThat(found)
        .extracting(headroom -> headroom.lever().code())
        .containsExactly("interest", "fee", "further-upfront-fee", "further-periodic-fee");
    assertThat(found)
        .extracting(headroom -> headroom.fix().orElseThrow().passing())
        .containsExactly(Ratio.parse("0.25"), Ratio.of(25_000), Ratio.ZERO, Ratio.ZERO);
  }

  private static List<Headroom> find(LoanTerms loan) {
    LoanOffer offer = new LoanOffer.OfTerms(loan);
    return HeadroomFinder.find(offer, Costs.of(offer), Lender.UNKNOWN, CAP);
  }

  private static LoanTerms loan(String rate, TermsFee... fees) {
    return terms(RepaymentMethod.BULLET, "10000", rate, 12, fees);
  }

  private static Relief relief(String code, String yuan) {
    return new Relief(code, ReliefGiver.LENDER, new Relief.Amount(yuan(yuan)), 1, 1);
  }
}
