package io.clearcost.domain.cost;

import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a loan really cost its borrower by a day.
 *
 * @param asOf the day; what flowed later is left out
 * @param totals all that flowed of each component; zero where nothing did
 * @param outstandingPrincipal principal paid out and not repaid by then
 * @param everything the cost of everything really paid, under every convention
 * @param withoutDefaultCharges the same as if no default charge had been made
 * @param ceiling what the 24 % rule of the courts leaves; empty before it was in force
 */
public record RealisedCost(
    LocalDate asOf,
    Map<FlowComponent, Money> totals,
    Money outstandingPrincipal,
    CostOutcome everything,
    CostOutcome withoutDefaultCharges,
    Optional<DefaultChargeCeiling> ceiling) {

  public RealisedCost {
    totals = Map.copyOf(totals);
  }

  /** All that flowed of one component. */
  public Money total(FlowComponent component) {
    return Optional.ofNullable(totals.get(component)).orElse(Money.ZERO);
  }

  /**
   * Whether the rates are rates so far: they count the outstanding principal as repaid on the day
   * asked about, without any further charge.
   */
  public boolean countsOutstandingAsRepaid() {
    return outstandingPrincipal.isPositive();
  }
}
