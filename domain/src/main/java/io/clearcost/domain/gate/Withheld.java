package io.clearcost.domain.gate;

import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the borrower does not get of the principal: what falls due on the day of disbursement or
 * before it, after reliefs, where the borrower bears it. What is paid a day before leaves as little
 * in hand as what is kept back, and a plan shows both on one day.
 *
 * @param items what is withheld, interest first
 */
record Withheld(List<Item> items) {

  private static final Withheld NOTHING = new Withheld(List.of());

  /**
   * One thing that is withheld.
   *
   * @param item what
   * @param amount positive
   */
  record Item(FeeItem item, Money amount) {}

  Withheld {
    items = List.copyOf(items);
  }

  /** What a loan withholds; empty where cash flows alone do not tell. */
  static Optional<Withheld> of(LoanOffer offer) {
    return offer.fold(
        terms -> Optional.of(of(terms)), plan -> Optional.of(of(plan)), flows -> Optional.empty());
  }

  /** Terms charge interest for time that has passed: only fees are withheld. */
  private static Withheld of(LoanTerms terms) {
    return PlanExpander.atDisbursement(terms)
        .map(row -> of(row, terms.fees().stream().map(TermsFee::item).toList()))
        .orElse(NOTHING);
  }

  private static Withheld of(RepaymentPlan plan) {
    PlanRow first = plan.rows().get(0);
    return first.dueDate().isAfter(plan.disbursementDate()) ? NOTHING : of(first, plan.fees());
  }

  private static Withheld of(PlanRow first, List<FeeItem> fees) {
    List<Item> items = new ArrayList<>();
    items.add(new Item(FeeItem.interest(Optional.empty()), first.paid(FeeItem.INTEREST_CODE)));
    for (FeeItem fee : fees) {
      if (fee.facts().bearer() == FeeBearer.BORROWER) {
        items.add(new Item(fee, first.paid(fee.code())));
      }
    }
    return new Withheld(items.stream().filter(item -> item.amount().isPositive()).toList());
  }

  /** A part of it. */
  Withheld only(Predicate<FeeItem> kept) {
    return new Withheld(items.stream().filter(item -> kept.test(item.item())).toList());
  }

  Money total() {
    return items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus);
  }

  List<Fact> facts() {
    return items.stream()
        .map(
            item ->
                new Fact(
                    "charge." + item.item().code() + ".withheld_fen",
                    String.valueOf(item.amount().fen())))
        .toList();
  }
}
