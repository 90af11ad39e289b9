package io.clearcost.domain.cost;

import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import java.math.BigInteger;
import java.util.List;

/**
 * Simple interest on the principal actually occupied.
 *
 * <pre>  (interest + fees) / (sum of principal occupied x years for which it is)</pre>
 *
 * <p>The principal occupied starts with what the borrower really receives and falls with each
 * repayment of principal, not below zero. Exact. Source: 中国人民银行公告〔2021〕第3号, 三.
 */
final class FlatRate {

  private static final int HALF = Integer.SIZE;
  private static final long LOWER_HALF = (1L << HALF) - 1;

  private FlatRate() {}

  /** For bare flows only a single payment tells principal from cost. */
  static AnnualisedCost of(PeriodicFlows flows) {
    if (flows.flows().size() != 2) {
      return notAvailable("the cash flows do not tell principal from cost");
    }
    return of(flows.paid().minus(flows.received()), flows);
  }

  /**
   * The rate of a cost on flows of principal.
   *
   * @param cost all that is paid beyond what was received
   * @param occupied what is received, and what of it is given back
   */
  static AnnualisedCost of(Money cost, PeriodicFlows occupied) {
    List<PeriodicFlow> steps = occupied.flows();
    // Fen times whole periods in two halves, neither of which can overflow.
    long upperHalf = 0;
    long lowerHalf = 0;
    Ratio fenOddPeriods = Ratio.ZERO;
    long balance = 0;
    for (int k = 1; k < steps.size(); k++) {
      balance += steps.get(k - 1).amount().fen();
      if (balance > 0) {
        PeriodOffset from = steps.get(k - 1).offset();
        PeriodOffset to = steps.get(k).offset();
        long periods = (long) to.whole() - from.whole();
        upperHalf += (balance >>> HALF) * periods;
        lowerHalf += (balance & LOWER_HALF) * periods;
        if (to.numerator() != from.numerator() || to.denominator() != from.denominator()) {
          fenOddPeriods = fenOddPeriods.plus(Ratio.of(balance).times(odd(to).minus(odd(from))));
        }
      }
    }
    BigInteger fenPeriods =
        BigInteger.valueOf(upperHalf).shiftLeft(HALF).add(BigInteger.valueOf(lowerHalf));
    Ratio fenYears =
        Ratio.of(fenPeriods, BigInteger.ONE)
            .plus(fenOddPeriods)
            .dividedBy(occupied.unit().perYear());
    if (fenYears.signum() <= 0) {
      return notAvailable("no principal is occupied over the life of the loan");
    }
    return new AnnualisedCost.Rated(
        RateConvention.FLAT_SIMPLE, RateBracket.exactly(Ratio.of(cost.fen()).dividedBy(fenYears)));
  }

  private static Ratio odd(PeriodOffset offset) {
    return offset.isWhole() ? Ratio.ZERO : Ratio.of(offset.numerator(), offset.denominator());
  }

  private static AnnualisedCost notAvailable(String reason) {
    return new AnnualisedCost.NotAvailable(RateConvention.FLAT_SIMPLE, reason);
  }
}
