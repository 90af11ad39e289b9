package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.money.Money;
import java.util.Optional;

/**
 * One line of a told sheet on what is charged only when something happens; what is empty does not
 * stand there.
 *
 * @param item what is charged and who receives it
 * @param event what has to happen
 * @param standard how much
 * @param annualRate the annual rate that then runs
 * @param amount the single amount, at most
 */
public record ToldContingent(
    FeeItem item,
    Optional<ContingentEvent> event,
    Optional<ContingentStandard> standard,
    Optional<PrintedRate> annualRate,
    Optional<Money> amount) {

  public String code() {
    return item.code();
  }

  /** The same as a charge; empty where event or standard are lacking. */
  Optional<ContingentCharge> charge() {
    return event.flatMap(
        known -> standard.map(told -> new ContingentCharge(contingent(item, known), told)));
  }

  private static FeeItem contingent(FeeItem item, ContingentEvent event) {
    return new FeeItem(
        item.code(),
        item.name(),
        item.kind(),
        item.chargingParty(),
        item.facts().withCondition(new FeeCondition.Contingent(event)));
  }
}
