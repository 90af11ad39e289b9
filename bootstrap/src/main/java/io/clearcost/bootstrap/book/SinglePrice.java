package io.clearcost.bootstrap.book;

import java.util.List;
import java.util.Optional;

/** {@link Pattern#SINGLE_PRICE}: 9.6 %. */
final class SinglePrice implements Scheme {

  private static final String LINE = "cash-c";
  private static final int BASIS_POINTS = 960;

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(
        ordinary
            .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, 12).onLine(LINE))
            .withPrice(LoanPrice.ofInterest(BASIS_POINTS)));
  }
}
