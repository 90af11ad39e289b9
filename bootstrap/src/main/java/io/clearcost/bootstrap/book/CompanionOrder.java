package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.FlowComponent;
import java.util.List;
import java.util.Optional;

/** {@link Pattern#COMPANION_ORDER}: 10 to 20 % of the loan, a year at 22 to 23.8 %. */
final class CompanionOrder implements Scheme {

  private static final int MONTHS = 12;

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    LoanDraft loan =
        ordinary
            .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, MONTHS))
            .withPrice(LoanPrice.ofInterest(dice.between(1_000, 1_190)));
    long wholeYuan = loan.shape().principalFen() * dice.between(10, 20) / 10_000 * 100;
    LoanDraft companion =
        loan.next(loan.key().lender(), loan.day())
            .withShape(loan.shape().ofFen(wholeYuan))
            .withPrice(LoanPrice.ofInterest(dice.between(2_200, 2_380)));
    return List.of(loan, companion);
  }

  @Override
  public List<Paid> paid(LoanDraft loan, List<Paid> paid, Dice dice) {
    return loan.key().number() == 0
        ? paid
        : paid.stream()
            .map(
                flow ->
                    flow.component() == FlowComponent.FLOW_COMPONENT_DISBURSEMENT
                        ? flow.through(BookParties.SHOP)
                        : flow)
            .toList();
  }
}
