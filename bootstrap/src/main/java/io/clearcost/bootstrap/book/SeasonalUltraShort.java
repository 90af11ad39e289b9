package io.clearcost.bootstrap.book;

import java.util.List;
import java.util.Optional;

/** {@link Pattern#SEASONAL_ULTRA_SHORT}: 28 days, and again three months later. */
final class SeasonalUltraShort implements Scheme {

  private static final int DAYS = 28;
  private static final int MONTHS_BETWEEN = 3;

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    LoanDraft first =
        ordinary
            .withShape(ordinary.shape().as(Product.ULTRA_SHORT, 0).forDays(DAYS))
            .withPrice(LoanPrice.ofInterest(dice.between(1_200, 1_800)))
            .withCourse(Course.ON_TIME);
    return List.of(first, first.next(first.key().lender(), first.day().plusMonths(MONTHS_BETWEEN)));
  }
}
