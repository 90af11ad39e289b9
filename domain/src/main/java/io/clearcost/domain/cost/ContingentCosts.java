package io.clearcost.domain.cost;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard.Cases;
import io.clearcost.domain.loan.ContingentStandard.ComprehensiveRateUplift;
import io.clearcost.domain.loan.ContingentStandard.ContractRateUplift;
import io.clearcost.domain.loan.ContingentStandard.FixedAmount;
import io.clearcost.domain.loan.ContingentStandard.OverduePrincipalRate;
import io.clearcost.domain.loan.ContingentStandard.RemainingPrincipalShare;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Works out what contingent charges come to.
 *
 * <pre>
 *   uplift u on a rate r             r (1 + u) a year
 *   rate on overdue principal        as it stands
 *   share of remaining principal     at most share x principal, rounded half up to the fen
 * </pre>
 *
 * <p>The comprehensive rate is the rounded one that is shown: the annex of the rule on personal
 * loans (known from an implementation of it) raises 6.3 % by half to 9.45 %.
 *
 * @param contractRate annual fraction that an uplift of the contract rate rises from
 * @param comprehensiveRate annual fraction that an uplift of the comprehensive rate rises from
 * @param principal the most that can remain
 */
record ContingentCosts(Ratio contractRate, Ratio comprehensiveRate, Money principal)
    implements Cases<ContingentCosts.Due> {

  /**
   * What a charge comes to.
   *
   * @param base the rate that is raised; zero for none
   * @param rise what is added to it; empty for a single amount
   * @param amount the single amount; empty for a rate
   */
  record Due(Ratio base, Optional<Ratio> rise, Optional<Money> amount) {}

  ContingentCost of(ContingentCharge charge, FeeClassification classification) {
    Due due = charge.standard().fold(this);
    return new ContingentCost(
        charge, classification, due.rise().map(due.base()::plus), due.amount());
  }

  /** What each event makes due, in the order of {@link ContingentEvent}. */
  List<ContingentTotal> totals(List<ContingentCharge> charges) {
    return Arrays.stream(ContingentEvent.values())
        .filter(event -> charges.stream().anyMatch(charge -> charge.event() == event))
        .map(event -> total(event, charges))
        .toList();
  }

  private ContingentTotal total(ContingentEvent event, List<ContingentCharge> charges) {
    Ratio base = Ratio.ZERO;
    Ratio rises = Ratio.ZERO;
    Money amount = Money.ZERO;
    for (ContingentCharge charge : charges) {
      if (charge.event() == event) {
        Due due = charge.standard().fold(this);
        base = due.base().compareTo(base) > 0 ? due.base() : base;
        rises = rises.plus(due.rise().orElse(Ratio.ZERO));
        amount = amount.plus(due.amount().orElse(Money.ZERO));
      }
    }
    return new ContingentTotal(event, base.plus(rises), amount);
  }

  @Override
  public Due contractRateUplift(ContractRateUplift standard) {
    return rate(contractRate, contractRate.times(standard.uplift()));
  }

  @Override
  public Due comprehensiveRateUplift(ComprehensiveRateUplift standard) {
    return rate(comprehensiveRate, comprehensiveRate.times(standard.uplift()));
  }

  @Override
  public Due overduePrincipalRate(OverduePrincipalRate standard) {
    return rate(Ratio.ZERO, standard.rate());
  }

  @Override
  public Due remainingPrincipalShare(RemainingPrincipalShare standard) {
    return amount(principal.times(standard.share(), RoundingMode.HALF_UP));
  }

  @Override
  public Due fixedAmount(FixedAmount standard) {
    return amount(standard.amount());
  }

  private static Due rate(Ratio base, Ratio rise) {
    return new Due(base, Optional.of(rise), Optional.empty());
  }

  private static Due amount(Money amount) {
    return new Due(Ratio.ZERO, Optional.empty(), Optional.of(amount));
  }
}
