package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.PresentValue;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Finds what would bring a loan to a cap, in exact arithmetic and whole fen.
 *
 * <pre>
 *   lower each payment by   ceiling( −PV(cap) / sum of discount factors of the payments )
 *   receive more by         ceiling( −PV(cap) )
 * </pre>
 */
public final class RemedyFinder {

  private RemedyFinder() {}

  /**
   * The smallest changes with which {@code cap} holds under every convention that binds.
   *
   * @param cost a cost that exceeds the cap
   * @param cap an annual fraction
   */
  public static Remedy find(ComprehensiveFinancingCost cost, Ratio cap) {
    PeriodicFlows flows = cost.flows();
    Ratio shortfall = PresentValue.exact(flows, cap.dividedBy(flows.unit().perYear())).negated();
    Ratio lower = shortfall.dividedBy(annuity(flows, cap));
    Ratio higher = shortfall;
    if (cost.binding().tested().contains(RateConvention.FLAT_SIMPLE)) {
      // Here the loan is one payment after more than a year: payment <= received (1 + cap x years).
      Ratio growth = Ratio.ONE.plus(cap.times(flows.years(flows.flows().get(1).offset())));
      Ratio paid = Ratio.of(flows.paid().fen());
      Ratio received = Ratio.of(flows.received().fen());
      lower = max(lower, paid.minus(received.times(growth)));
      higher = max(higher, paid.dividedBy(growth).minus(received));
    }
    return new Remedy(lowerPayments(flows, ceiling(lower)), ceiling(higher));
  }

  /** The present value of one fen in each payment after disbursement. */
  private static Ratio annuity(PeriodicFlows flows, Ratio cap) {
    List<PeriodicFlow> ones =
        payments(flows).stream()
            .map(flow -> new PeriodicFlow(flow.offset(), Money.ofFen(1)))
            .toList();
    return PresentValue.exact(
        new PeriodicFlows(flows.unit(), ones), cap.dividedBy(flows.unit().perYear()));
  }

  private static Optional<Remedy.LowerPayments> lowerPayments(PeriodicFlows flows, Money by) {
    List<Money> left =
        payments(flows).stream().map(flow -> flow.amount().negated().minus(by)).toList();
    return left.stream().anyMatch(Money::isNegative)
        ? Optional.empty()
        : left.stream().max(Money::compareTo).map(most -> new Remedy.LowerPayments(by, most));
  }

  private static List<PeriodicFlow> payments(PeriodicFlows flows) {
    return flows.flows().stream()
        .filter(flow -> flow.amount().isNegative())
        .filter(flow -> flow.offset().compareTo(PeriodOffset.START) > 0)
        .toList();
  }

  private static Money ceiling(Ratio fen) {
    return Money.ofFen(fen.toInteger(RoundingMode.CEILING).longValueExact());
  }

  private static Ratio max(Ratio a, Ratio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
