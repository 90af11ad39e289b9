package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.Relief;
import io.clearcost.proto.cost.v1.ReliefGiver;
import io.clearcost.proto.ledger.v1.LoanContract;

/** Loans with a discount on interest in the contract. */
final class Discounted {

  private static final int MONTHS = 12;

  private Discounted() {}

  static LoanDraft draft(LoanDraft ordinary, Dice dice) {
    return ordinary
        .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, MONTHS))
        .withPrice(LoanPrice.ofInterest(dice.between(1_000, 1_800)))
        .withCourse(Course.ON_TIME);
  }

  /** The lender takes 30 % off every instalment's interest. */
  static void contract(LoanContract.Builder contract) {
    contract
        .getLoanBuilder()
        .getTermsBuilder()
        .addReliefs(
            Relief.newBuilder()
                .setCode("interest")
                .setGiver(ReliefGiver.RELIEF_GIVER_LENDER)
                .setShare("0.3")
                .setFirstInstalment(1)
                .setLastInstalment(MONTHS));
  }
}
