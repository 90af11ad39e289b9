package io.clearcost.bootstrap.book;

import java.util.List;

/**
 * {@link Pattern#DAY_TWO_MEMBERSHIP}: the press tells of 10 to 15 % of the loan, on days 1 and 2.
 */
final class DayTwoMembership implements Scheme {

  @Override
  public boolean keepsPrice() {
    return true;
  }

  @Override
  public List<Paid> paid(LoanDraft loan, List<Paid> paid, Dice dice) {
    long fen = loan.shape().principalFen() * dice.between(100, 150) / 1_000;
    return Flows.with(
        paid,
        Paid.beside(
            loan.day().plusDays(dice.between(1, 2)), BookParties.MEMBERSHIPS, fen, "快捷支付 理财"));
  }
}
