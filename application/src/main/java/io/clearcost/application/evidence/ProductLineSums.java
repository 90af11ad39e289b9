package io.clearcost.application.evidence;

import io.clearcost.domain.money.Money;

/**
 * What the loans of one product line add up to, exactly and one by one. Every sum is linear in the
 * loans, so that the weight of the line can be put to it at the end, when it is known.
 */
final class ProductLineSums {

  private final TurnTable turns = new TurnTable();
  private final CostTable before = new CostTable();
  private final CostTable after = new CostTable();
  private Money principal = Money.ZERO;
  private long loans;

  void add(LoanEffect effect) {
    loans++;
    principal = principal.plus(effect.principal());
    turns.add(effect);
    before.add(effect.before(), effect.principal());
    after.add(effect.after(), effect.principal());
  }

  long loans() {
    return loans;
  }

  Money principal() {
    return principal;
  }

  /** By the outcome before and after. */
  TurnTable turns() {
    return turns;
  }

  /** What they cost as the law is known now. */
  CostTable before() {
    return before;
  }

  /** What they cost as supposed. */
  CostTable after() {
    return after;
  }
}
