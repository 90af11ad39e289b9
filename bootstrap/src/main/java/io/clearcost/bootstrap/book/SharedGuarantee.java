package io.clearcost.bootstrap.book;

import io.clearcost.proto.ledger.v1.LoanContract;
import java.util.List;
import java.util.Optional;

/** {@link Pattern#SHARED_GUARANTEE}: 60 % and 40 %. */
final class SharedGuarantee implements Scheme {

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(Guaranteed.draft(ordinary, dice));
  }

  @Override
  public void contract(LoanDraft loan, LoanContract.Builder contract) {
    long fen = loan.price().monthlyFee(loan.shape());
    contract.clearEnhancers().getLoanBuilder().getTermsBuilder().clearFeeItems();
    Guaranteed.by(contract, BookParties.GUARANTOR, "guarantee", loan.price(), 600, fen);
    Guaranteed.by(contract, BookParties.SECOND_GUARANTOR, "guarantee-2", loan.price(), 400, fen);
  }
}
