package io.clearcost.bootstrap.book;

import io.clearcost.proto.ledger.v1.LoanContract;
import java.util.List;
import java.util.Optional;

/** {@link Pattern#HONOURED_DISCOUNT}. */
final class HonouredDiscount implements Scheme {

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(Discounted.draft(ordinary, dice));
  }

  @Override
  public void contract(LoanDraft loan, LoanContract.Builder contract) {
    Discounted.contract(contract);
  }
}
