package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.PaymentInterval;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.util.List;
import java.util.Optional;

/** {@link Pattern#ONE_MONTH_WITH_HUGE_GUARANTEE}: 8 to 12 % of the loan. */
final class OneMonthWithHugeGuarantee implements Scheme {

  private static final int DAYS = 28;
  private static final int DAYS_IN_WEEK = 7;

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(
        ordinary
            .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, 0).forDays(DAYS))
            .withPrice(LoanPrice.ofInterest(dice.between(1_200, 2_300))));
  }

  @Override
  public void contract(LoanDraft loan, LoanContract.Builder contract) {
    LoanTerms.Builder terms = contract.getLoanBuilder().getTermsBuilder();
    int perMille = loan.dice(LoanDraft.Question.SCHEME).between(80, 120);
    terms
        .setPaymentInterval(PaymentInterval.newBuilder().setDayCount(DAYS_IN_WEEK))
        .addFeeItems(
            Fees.guarantee("guarantee", BookParties.GUARANTOR)
                .setTiming(FeeTiming.FEE_TIMING_UPFRONT)
                .setAmountFen(terms.getPrincipalFen() * perMille / 1_000));
    contract.addEnhancers(
        Guaranteed.enhancer(BookParties.GUARANTOR, 1_000, loan.price()).toBuilder()
            .clearAnnualFeeRate());
  }
}
