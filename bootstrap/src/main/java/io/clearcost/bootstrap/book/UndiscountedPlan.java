package io.clearcost.bootstrap.book;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.util.List;
import java.util.Optional;

/** {@link Pattern#UNDISCOUNTED_PLAN}. */
final class UndiscountedPlan implements Scheme {

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(Discounted.draft(ordinary, dice));
  }

  @Override
  public void contract(LoanDraft loan, LoanContract.Builder contract) {
    Discounted.contract(contract);
  }

  @Override
  public Money interest(PlanRow row) {
    return row.charged(FeeItem.INTEREST_CODE);
  }
}
