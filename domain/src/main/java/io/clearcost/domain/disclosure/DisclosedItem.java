package io.clearcost.domain.disclosure;

import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import java.util.Optional;

/**
 * One line of the sheet: what is charged while the loan is kept, by what standard, by whom.
 *
 * @param cost what it comes to, and whether it counts
 * @param fee its standard and timing; empty for interest, whose are those of the terms
 */
public record DisclosedItem(CostItem cost, Optional<TermsFee> fee) {

  static DisclosedItem of(CostItem item, DisclosedTerms terms) {
    return new DisclosedItem(
        item,
        terms.fees().stream()
            .filter(fee -> fee.item().code().equals(item.item().code()))
            .findFirst());
  }

  /** What is charged. */
  public FeeItem item() {
    return cost.item();
  }

  /** Whether it is part of the cost; what is not is shown apart. */
  public boolean counts() {
    return cost.classification().map(found -> found.counts()).orElse(true);
  }

  /** What the borrower pays of it in all, whether it counts or not; nothing of what others bear. */
  public Money paid() {
    Money charged = counts() ? cost.total() : cost.charged();
    return isBorneByBorrower() ? charged : Money.ZERO;
  }

  /** Whether the borrower bears it, and not the lender or a subsidy. */
  public boolean isBorneByBorrower() {
    return item().facts().bearer() == FeeBearer.BORROWER;
  }

  /** Who takes the money from the borrower: the payee where nobody else does. */
  public Optional<ChargingParty> collector() {
    return item().facts().collector().or(item()::chargingParty);
  }
}
