package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.FeeCondition;
import io.clearcost.proto.cost.v1.FeeKind;
import io.clearcost.proto.cost.v1.FeePurpose;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.util.List;
import java.util.Optional;

/** {@link Pattern#FEE_RENAMED}: 3 to 6 % of the loan at disbursement. */
final class FeeRenamed implements Scheme {

  private static final List<String> NAMES = List.of("咨询费", "加速审核费", "风险保障费", "评估费");

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(
        ordinary
            .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, 12))
            .withPrice(LoanPrice.ofInterest(dice.between(1_800, 2_300))));
  }

  @Override
  public void contract(LoanDraft loan, LoanContract.Builder contract) {
    Dice dice = loan.dice(LoanDraft.Question.SCHEME);
    LoanTerms.Builder terms = contract.getLoanBuilder().getTermsBuilder();
    terms.addFeeItems(
        Fees.toThirdParty(
                "service",
                dice.oneOf(NAMES),
                FeeKind.FEE_KIND_CONSULTING_FEE,
                FeePurpose.FEE_PURPOSE_SERVICE_OF_THE_LOAN,
                BookParties.CONSULTANT)
            .setCondition(FeeCondition.FEE_CONDITION_ELECTIVE)
            .setAmountFen(terms.getPrincipalFen() * dice.between(30, 60) / 1_000));
  }
}
