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

  /** Whoever receives it: what is withheld tells no payees. */
  private static final FeeItem INTEREST = FeeItem.interest(Optional.empty());

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
    addIfCharged(items, INTEREST, first);
    for (FeeItem fee : fees) {
      if (fee.facts().bearer() == FeeBearer.BORROWER) {
        addIfCharged(items, fee, first);
      }
    }
    return new Withheld(items);
  }

  private static void addIfCharged(List<Item> items, FeeItem item, PlanRow row) {
    Money amount = row.paid(item.code());
    if (amount.isPositive()) {
      items.add(new Item(item, amount));
    }
  }

  /** A part of it. */
  Withheld only(Predicate<FeeItem> kept) {
    List<Item> part = new ArrayList<>();
    for (Item item : items) {
      if (kept.test(item.item())) {
        part.add(item);
      }
    }
    return new Withheld(part);
  }

  boolean isNothing() {
    return items.isEmpty();
  }

  Money total() {
    Money total = Money.ZERO;
    for (Item item : items) {
      total = total.plus(item.amount());
    }
    return total;
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(items.size());
    for (Item item : items) {
      facts.add(
          new Fact(
              "charge." + item.item().code() + ".withheld_fen",
              String.valueOf(item.amount().fen())));
    }
    return facts;
  }
}
