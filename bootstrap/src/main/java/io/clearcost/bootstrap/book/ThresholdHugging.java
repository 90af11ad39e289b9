package io.clearcost.bootstrap.book;

import java.util.List;
import java.util.Optional;

/** {@link Pattern#THRESHOLD_HUGGING}. */
final class ThresholdHugging implements Scheme {

  private static final String LINE = "cash-b";

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(
        ordinary
            .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, 12).onLine(LINE))
            .withPrice(LoanPrice.ofInterest(dice.between(2_390, 2_399))));
  }
}
