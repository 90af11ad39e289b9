package io.clearcost.bootstrap.book;

import java.util.List;
import java.util.Optional;

/** {@link Pattern#REPEAT_BORROWER}: three to six weeks later. */
final class RepeatBorrower implements Scheme {

  private static final int MONTHS = 12;

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    LoanDraft first =
        ordinary
            .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, MONTHS))
            .withPrice(LoanPrice.ofInterest(dice.between(1_000, 1_190)));
    return List.of(
        first, first.next(first.key().lender(), first.day().plusDays(dice.between(21, 42))));
  }
}
