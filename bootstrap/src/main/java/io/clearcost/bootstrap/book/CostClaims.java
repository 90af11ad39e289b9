package io.clearcost.bootstrap.book;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.proto.ledger.v1.ClaimedCost;
import io.clearcost.proto.type.v1.RateConvention;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What lenders say that their loans cost: what the engine says of the contract, in per cent to four
 * decimals, and the total; or, where it is understated, the contract rate alone.
 */
final class CostClaims {

  /** Fraction digits of a per cent with four decimals. */
  private static final int DIGITS = 6;

  private final boolean made;

  CostClaims(boolean made) {
    this.made = made;
  }

  /** What is claimed of a loan; empty where books without claims were asked for. */
  Optional<ClaimedCost> claim(LoanDraft loan, LoanOffer offer) {
    if (!made) {
      return Optional.empty();
    }
    return CostCalculator.calculate(offer, Lender.of(loan.key().lender().institution()))
        .fold(
            cost -> Optional.of(claim(loan, cost)),
            noRate -> Optional.empty(),
            notMapped -> Optional.empty());
  }

  private static ClaimedCost claim(LoanDraft loan, ComprehensiveFinancingCost cost) {
    AnnualRate rate = cost.under(cost.binding().convention()).rate().orElseThrow();
    ClaimedCost.Builder claim = ClaimedCost.newBuilder();
    if (!loan.price().understated()) {
      claim.setTotalCostFen(cost.totalCost().fen());
    }
    claim
        .getRateBuilder()
        .setConvention(RateConvention.valueOf("RATE_CONVENTION_" + rate.convention().name()))
        .setValue(
            loan.price().understated()
                ? loan.price().contractRate()
                : rate.fraction()
                    .setScale(DIGITS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString());
    return claim.build();
  }
}
