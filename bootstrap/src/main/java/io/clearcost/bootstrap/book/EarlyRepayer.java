package io.clearcost.bootstrap.book;

import java.util.List;
import java.util.Optional;

/** {@link Pattern#EARLY_REPAYER}: before the first instalment. */
final class EarlyRepayer implements Scheme {

  private static final int LONGEST_DAYS = 15;

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(
        ordinary
            .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, 12))
            .withPrice(LoanPrice.ofInterest(dice.between(800, 1_190)))
            .withCourse(new Course(Course.Kind.EARLY_IN_FULL, 0, dice.between(3, LONGEST_DAYS))));
  }
}
