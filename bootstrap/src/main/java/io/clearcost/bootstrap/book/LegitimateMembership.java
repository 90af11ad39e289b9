package io.clearcost.bootstrap.book;

import java.util.List;

/** {@link Pattern#LEGITIMATE_MEMBERSHIP}. */
final class LegitimateMembership implements Scheme {

  private static final long YEARLY_FEE_FEN = 19_800;

  @Override
  public boolean keepsPrice() {
    return true;
  }

  @Override
  public List<Paid> paid(LoanDraft loan, List<Paid> paid, Dice dice) {
    return Flows.with(
        paid,
        Paid.beside(
                loan.day().plusDays(dice.between(15, 28)),
                BookParties.MEMBERSHIPS,
                YEARLY_FEE_FEN,
                "会员年费自动续费")
            .untied());
  }
}
