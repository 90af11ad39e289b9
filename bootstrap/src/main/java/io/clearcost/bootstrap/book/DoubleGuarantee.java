package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.FlowComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link Pattern#DOUBLE_GUARANTEE}: 3 % a year inside the plan, 0.3 to 0.6 % of the loan outside,
 * at disbursement and with each instalment.
 */
final class DoubleGuarantee implements Scheme {

  private static final String STATEMENT = "担保咨询服务费";

  @Override
  public List<LoanDraft> loans(LoanDraft ordinary, Optional<BookLender> sister, Dice dice) {
    return List.of(Guaranteed.draft(ordinary, dice));
  }

  @Override
  public List<Paid> paid(LoanDraft loan, List<Paid> paid, Dice dice) {
    long fen = loan.shape().principalFen() * dice.between(3, 6) / 1_000;
    List<Paid> more = new ArrayList<>(paid);
    more.add(Paid.beside(loan.day(), BookParties.UNLICENSED_GUARANTOR, fen, STATEMENT));
    for (Paid instalment : Flows.of(paid, FlowComponent.FLOW_COMPONENT_INTEREST)) {
      more.add(Paid.beside(instalment.date(), BookParties.UNLICENSED_GUARANTOR, fen, STATEMENT));
    }
    return more;
  }
}
