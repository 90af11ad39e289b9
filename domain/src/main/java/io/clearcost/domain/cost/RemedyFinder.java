package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.PresentValue;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
   * The smallest changes of the payments with which {@code cap} holds under every convention that
   * binds, without {@link Remedy#fixes}.
   *
   * @param cost a cost that exceeds the cap
   * @param cap an annual fraction
   */
  public static Remedy find(ComprehensiveFinancingCost cost, Ratio cap) {
    PeriodicFlows flows = cost.flows();
    Money lower = Money.ZERO;
    Money higher = Money.ZERO;
    for (RateConvention convention : cost.binding().tested()) {
      Changes changes =
          convention == RateConvention.FLAT_SIMPLE
              ? changesOverTheTerm(flows, cap)
              // Of the two bounds of a cap the one that is surely kept.
              : changes(flows, PeriodCap.of(cap, convention, flows.unit()).lower());
      lower = most(lower, changes.paymentsLower());
      higher = most(higher, changes.startHigher());
    }
    return new Remedy(lowerPayments(flows, lower), higher, List.of());
  }

  /**
   * What alone keeps one convention.
   *
   * @param paymentsLower each payment lower by this much
   * @param startHigher or so much more received at the start
   */
  private record Changes(Money paymentsLower, Money startHigher) {}

  private static Changes changes(PeriodicFlows flows, Ratio perPeriod) {
    PresentValue.Bounds value = PresentValue.bounds(flows, perPeriod);
    PresentValue.Bounds annuity = PresentValue.bounds(onePerPayment(flows), perPeriod);
    // Not below zero: one long payment may keep the one reading and break the other.
    Ratio shortfall = value.upper().signum() < 0 ? value.upper().negated() : Ratio.ZERO;
    return new Changes(
        least(
            ceilingOfQuotient(shortfall, annuity.upper()),
            by -> PresentValue.sign(withLowerPayments(flows, by), perPeriod) >= 0),
        least(
            ceiling(shortfall),
            by -> PresentValue.sign(withHigherStart(flows, by), perPeriod) >= 0));
  }

  /** One payment after more than a year: payment <= received (1 + cap x years). */
  private static Changes changesOverTheTerm(PeriodicFlows flows, Ratio cap) {
    Ratio growth = Ratio.ONE.plus(cap.times(flows.years(flows.flows().get(1).offset())));
    Ratio paid = Ratio.of(flows.paid().fen());
    Ratio received = Ratio.of(flows.received().fen());
    return new Changes(
        ceiling(paid.minus(received.times(growth))),
        ceiling(paid.dividedBy(growth).minus(received)));
  }

  /**
   * The least amount that suffices, from one that is not above it; the bounds are so narrow that it
   * is that one or the next.
   */
  private static Money least(Money from, Predicate<Money> suffices) {
    Money by = from;
    while (!suffices.test(by)) {
      by = by.plus(Money.ofFen(1));
    }
    return by;
  }

  private static PeriodicFlows onePerPayment(PeriodicFlows flows) {
    return new PeriodicFlows(
        flows.unit(),
        payments(flows).stream()
            .map(flow -> new PeriodicFlow(flow.offset(), Money.ofFen(1)))
            .toList());
  }

  private static PeriodicFlows withLowerPayments(PeriodicFlows flows, Money by) {
    Stream<PeriodicFlow> less =
        payments(flows).stream().map(flow -> new PeriodicFlow(flow.offset(), by));
    return new PeriodicFlows(flows.unit(), Stream.concat(flows.flows().stream(), less).toList());
  }

  private static PeriodicFlows withHigherStart(PeriodicFlows flows, Money by) {
    Stream<PeriodicFlow> more = Stream.of(new PeriodicFlow(PeriodOffset.START, by));
    return new PeriodicFlows(flows.unit(), Stream.concat(flows.flows().stream(), more).toList());
  }

  private static Optional<Remedy.LowerPayments> lowerPayments(PeriodicFlows flows, Money by) {
    List<Money> left =
        payments(flows).stream().map(flow -> flow.amount().negated().minus(by)).toList();
    return left.stream().anyMatch(Money::isNegative)
        ? Optional.empty()
        : left.stream().max(Money::compareTo).map(most -> new Remedy.LowerPayments(by, most));
  }

  private static List<PeriodicFlow> payments(PeriodicFlows flows) {
    return flows.flows().stream().filter(flow -> flow.amount().isNegative()).toList();
  }

  /** Without bringing the quotient to lowest terms, which takes longer than it does. */
  private static Money ceilingOfQuotient(Ratio fen, Ratio positive) {
    BigInteger upper = fen.numerator().multiply(positive.denominator());
    BigInteger lower = fen.denominator().multiply(positive.numerator());
    return Money.ofFen(
        new BigDecimal(upper)
            .divide(new BigDecimal(lower), 0, RoundingMode.CEILING)
            .longValueExact());
  }

  private static Money ceiling(Ratio fen) {
    return Money.ofFen(fen.toInteger(RoundingMode.CEILING).longValueExact());
  }

  private static Money most(Money a, Money b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
