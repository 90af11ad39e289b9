package io.clearcost.domain.cost;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.util.Optional;

/**
 * What one payee receives of the cost: the sum of its items.
 *
 * @param payee who; empty for a lender that is not known
 * @param total in all
 * @param increment the increments of its items added up; empty where one of them has none
 * @param ownRate the own rates of its items added up; empty likewise
 */
public record PayeeShare(
    Optional<ChargingParty> payee,
    Money total,
    Optional<AnnualRate> increment,
    Optional<AnnualRate> ownRate) {

  /** What this payee takes of every hundred yuan of {@code principal}, in yuan. */
  public Ratio perHundredYuan(Money principal) {
    return Ratio.of(total.fen(), principal.fen()).times(Ratio.of(100));
  }
}
