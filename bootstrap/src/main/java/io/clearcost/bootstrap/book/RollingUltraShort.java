package io.clearcost.bootstrap.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link Pattern#ROLLING_ULTRA_SHORT}: three to six loans of 31 days, which is a day longer than a
 * month of 30.
 */
final class RollingUltraShort implements Scheme {

  private static final int DAYS = 31;
  private static final int GAP = 1;

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    boolean bySister = dice.chance(500);
    LoanDraft loan =
        ordinary
            .withShape(ordinary.shape().as(Product.ULTRA_SHORT, 0).forDays(DAYS))
            .withPrice(LoanPrice.ofInterest(dice.between(2_200, 2_390)))
            .withCourse(Course.ON_TIME);
    List<LoanDraft> chain = new ArrayList<>(List.of(loan));
    int rolls = dice.between(2, 5);
    for (int roll = 1; roll <= rolls; roll++) {
      BookLender first = ordinary.key().lender();
      BookLender other = bySister && roll % 2 == 1 ? sister.orElse(first) : first;
      loan = loan.next(other, loan.day().plusDays(DAYS + GAP));
      // Who has no sister at hand sells the next one under another name.
      chain.add(
          bySister && sister.isPresent()
              ? loan
              : loan.withShape(loan.shape().onLine(Product.ULTRA_SHORT.line() + "-" + (roll + 1))));
    }
    return chain;
  }
}
