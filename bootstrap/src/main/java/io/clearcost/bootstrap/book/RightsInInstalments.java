package io.clearcost.bootstrap.book;

import java.util.ArrayList;
import java.util.List;

/** {@link Pattern#RIGHTS_IN_INSTALMENTS}: 6 to 12 % of the loan in six instalments. */
final class RightsInInstalments implements Scheme {

  private static final int INSTALMENTS = 6;

  @Override
  public boolean keepsPrice() {
    return true;
  }

  @Override
  public List<Paid> paid(LoanDraft loan, List<Paid> paid, Dice dice) {
    List<Paid> more = new ArrayList<>(paid);
    long fen = loan.shape().principalFen() * dice.between(10, 20) / 1_000;
    for (int month = 0; month < INSTALMENTS; month++) {
      more.add(Paid.beside(loan.day().plusMonths(month), BookParties.RIGHTS, fen, "先享后付 权益服务"));
    }
    return more;
  }
}
