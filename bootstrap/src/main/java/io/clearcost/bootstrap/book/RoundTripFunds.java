package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Pattern#ROUND_TRIP_FUNDS}. */
final class RoundTripFunds implements Scheme {

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(
        ordinary
            .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, 12))
            .withPrice(LoanPrice.ofInterest(dice.between(1_500, 2_380)))
            .withCourse(Course.ON_TIME));
  }

  @Override
  public void contract(LoanDraft loan, LoanContract.Builder contract) {
    contract.addEnhancers(Guaranteed.enhancer(BookParties.GUARANTOR, 1_000, loan.price()));
  }

  @Override
  public List<Paid> paid(LoanDraft loan, List<Paid> paid, Dice dice) {
    List<Paid> moved = new ArrayList<>();
    for (Paid flow : paid) {
      boolean incoming = flow.component() == FlowComponent.FLOW_COMPONENT_DISBURSEMENT;
      moved.add(incoming ? flow : flow.through(BookParties.COLLECTOR));
      if (incoming) {
        moved.add(
            Paid.beside(
                loan.day(), BookParties.GUARANTOR, loan.shape().principalFen() * 3 / 10, "保证金"));
      }
    }
    return moved;
  }
}
