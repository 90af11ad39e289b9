package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.FeeCondition;
import io.clearcost.proto.cost.v1.FeeKind;
import io.clearcost.proto.cost.v1.FeePurpose;
import io.clearcost.proto.cost.v1.FeeRefund;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * {@link Pattern#VOLUNTARY_INSURANCE}: 0.3 % of the loan; what is left comes back where the loan
 * ends early.
 */
final class VoluntaryInsurance implements Scheme {

  private static final String ITEM = "accident";

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(
        ordinary
            .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, 12))
            .withPrice(LoanPrice.ofInterest(dice.between(800, 1_190))));
  }

  @Override
  public void contract(LoanDraft loan, LoanContract.Builder contract) {
    LoanTerms.Builder terms = contract.getLoanBuilder().getTermsBuilder();
    terms.addFeeItems(
        Fees.toThirdParty(
                ITEM,
                "人身意外险保费",
                FeeKind.FEE_KIND_INSURANCE_PREMIUM,
                FeePurpose.FEE_PURPOSE_UNRELATED_GOODS_OR_SERVICES,
                BookParties.INSURER)
            .setCondition(FeeCondition.FEE_CONDITION_ELECTIVE)
            .setChoiceEvidence(
                "录音录像 " + Dice.hex(loan.dice(LoanDraft.Question.SCHEME).below(Integer.MAX_VALUE)))
            .setRefund(FeeRefund.FEE_REFUND_PRO_RATA_ON_EARLY_SETTLEMENT)
            .setAmountFen(premium(loan)));
  }

  @Override
  public List<Paid> paid(LoanDraft loan, List<Paid> paid, Dice dice) {
    LocalDate end = loan.day().plusMonths(loan.shape().months());
    LocalDate last = paid.get(paid.size() - 1).date();
    long back =
        premium(loan)
            * ChronoUnit.DAYS.between(last, end)
            / ChronoUnit.DAYS.between(loan.day(), end);
    return loan.course().kind() == Course.Kind.EARLY_IN_FULL && back > 0
        ? Flows.with(paid, Paid.ofRefund(last, ITEM, BookParties.INSURER, back))
        : paid;
  }

  private static long premium(LoanDraft loan) {
    return loan.shape().principalFen() * 3 / 1_000;
  }
}
