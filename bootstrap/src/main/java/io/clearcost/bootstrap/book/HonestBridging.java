package io.clearcost.bootstrap.book;

import io.clearcost.proto.gate.v1.LoanPurpose;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.util.List;
import java.util.Optional;

/** {@link Pattern#HONEST_BRIDGING}: 5 to 15 days, 10 to 16 % a year. */
final class HonestBridging implements Scheme {

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(
        ordinary
            .withShape(ordinary.shape().as(Product.ULTRA_SHORT, 0).forDays(dice.between(5, 15)))
            .withPrice(LoanPrice.ofInterest(dice.between(1_000, 1_600)))
            .withCourse(Course.ON_TIME));
  }

  @Override
  public void contract(LoanDraft loan, LoanContract.Builder contract) {
    contract.getCircumstancesBuilder().setPurpose(LoanPurpose.LOAN_PURPOSE_EMERGENCY_BRIDGING);
  }
}
