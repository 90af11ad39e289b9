package io.clearcost.bootstrap.book;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.util.List;
import java.util.Optional;

/** What a pattern makes of an ordinary loan. Each step leaves the loan as it is by default. */
interface Scheme {

  /**
   * The loans of the deal, in order of time.
   *
   * @param ordinary the loan that the borrower asked for
   * @param sister another company of the same owners
   */
  default List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(ordinary);
  }

  /** Whether the price is that of an ordinary loan, and tells something of its own. */
  default boolean keepsPrice() {
    return false;
  }

  /** What the contract says. */
  default void contract(LoanDraft loan, LoanContract.Builder contract) {}

  /** The interest that is taken for a row of the plan. */
  default Money interest(PlanRow row) {
    return row.paid(FeeItem.INTEREST_CODE);
  }

  /**
   * What really flows.
   *
   * @param paid what flows by contract and course, in order of time
   */
  default List<Paid> paid(LoanDraft loan, List<Paid> paid, Dice dice) {
    return paid;
  }
}
