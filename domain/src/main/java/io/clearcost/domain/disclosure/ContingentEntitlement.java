package io.clearcost.domain.disclosure;

import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * What one contingent charge of a sheet entitles to once its event has happened.
 *
 * @param cost what it comes to
 * @param principal the most that can be owed meanwhile
 */
record ContingentEntitlement(ContingentCost cost, Money principal) {

  private static final int DAYS_IN_YEAR = 360;

  String code() {
    return item().code();
  }

  ContingentEvent event() {
    return cost.charge().event();
  }

  boolean mayBeTakenBy(ChargingParty party) {
    return Stream.concat(item().chargingParty().stream(), item().facts().collector().stream())
        .anyMatch(taker -> Parties.same(taker, party));
  }

  /**
   * The most that may have been taken by a day, nothing of what others bear: the amount, or the
   * rate on the whole principal for the days since the event in a year of 360 days, rounded up. No
   * count of days comes to more.
   */
  Money most(LocalDate since, LocalDate day) {
    if (item().facts().bearer() != FeeBearer.BORROWER) {
      return Money.ZERO;
    }
    Money amount = cost.amount().orElse(Money.ZERO);
    return cost.annualRate()
        .map(rate -> rate.times(Ratio.of(ChronoUnit.DAYS.between(since, day), DAYS_IN_YEAR)))
        .map(share -> amount.plus(principal.times(share, RoundingMode.CEILING)))
        .orElse(amount);
  }

  private FeeItem item() {
    return cost.charge().item();
  }
}
