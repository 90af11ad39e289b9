package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.PresentValue;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what would bring a loan to a cap, in whole fen.
 *
 * <pre>
 *   lower each payment by   ceiling( −PV(cap) / sum of discount factors of the payments )
 *   receive more by         ceiling( −PV(cap) )
 * </pre>
 *
 * <p>Each is the smallest change that {@link CapTest} lets pass: found from bounds of the present
 * value, then tried.
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
    Ratio perPeriod = cap.dividedBy(flows.unit().perYear());
    Ratio shortfall = PresentValue.upperBound(flows, perPeriod).negated();
    Ratio lower = shortfall.dividedBy(PresentValue.upperBound(oneFenEach(flows), perPeriod));
    Ratio higher = shortfall;
    if (cost.binding().tested().contains(RateConvention.FLAT_SIMPLE)) {
      // Here the loan is one payment after more than a year: payment <= received (1 + cap x years).
      Ratio growth = Ratio.ONE.plus(cap.times(flows.years(flows.flows().get(1).offset())));
      Ratio paid = Ratio.of(flows.paid().fen());
      Ratio received = Ratio.of(flows.received().fen());
      lower = max(lower, paid.minus(received.times(growth)));
      higher = max(higher, paid.dividedBy(growth).minus(received));
    }
    return new Remedy(
        lowerPayments(flows, leastPassing(flows, perPeriod, ceiling(lower), payments(flows))),
        leastPassing(flows, perPeriod, ceiling(higher), List.of(PeriodOffset.START)));
  }

  /**
   * The first amount from {@code from} on that, received at each of {@code times}, leaves no
   * shortfall.
   */
  private static Money leastPassing(
      PeriodicFlows flows, Ratio perPeriod, Money from, List<PeriodOffset> times) {
    Money more = from;
    while (PresentValue.sign(with(flows, more, times), perPeriod) < 0) {
      more = more.plus(Money.ofFen(1));
    }
    return more;
  }

  private static PeriodicFlows with(PeriodicFlows flows, Money more, List<PeriodOffset> times) {
    List<PeriodicFlow> changed = new ArrayList<>(flows.flows());
    times.forEach(time -> changed.add(new PeriodicFlow(time, more)));
    return new PeriodicFlows(flows.unit(), changed);
  }

  private static PeriodicFlows oneFenEach(PeriodicFlows flows) {
    return with(new PeriodicFlows(flows.unit(), List.of()), Money.ofFen(1), payments(flows));
  }

  private static Optional<Remedy.LowerPayments> lowerPayments(PeriodicFlows flows, Money by) {
    List<Money> left =
        flows.flows().stream()
            .filter(RemedyFinder::isPayment)
            .map(flow -> flow.amount().negated().minus(by))
            .toList();
    return left.stream().anyMatch(Money::isNegative)
        ? Optional.empty()
        : left.stream().max(Money::compareTo).map(most -> new Remedy.LowerPayments(by, most));
  }

  private static List<PeriodOffset> payments(PeriodicFlows flows) {
    return flows.flows().stream()
        .filter(RemedyFinder::isPayment)
        .map(PeriodicFlow::offset)
        .toList();
  }

  private static boolean isPayment(PeriodicFlow flow) {
    return flow.amount().isNegative() && flow.offset().compareTo(PeriodOffset.START) > 0;
  }

  private static Money ceiling(Ratio fen) {
    return Money.ofFen(fen.toInteger(RoundingMode.CEILING).longValueExact());
  }

  private static Ratio max(Ratio a, Ratio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
