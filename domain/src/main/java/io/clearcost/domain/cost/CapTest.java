package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.PresentValue;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.rate.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides on which side of a cap a loan lies.
 *
 * <p>A cap is an annual fraction (0.24 is 24 %). A cap outside the certified bracket of a rate is
 * decided by it. Inside, for {@link RateConvention#NOMINAL_SIMPLE} the sign of the present value at
 * the cap rate decides in exact arithmetic: it is negative exactly when the rate is above. {@link
 * RateConvention#FLAT_SIMPLE} is an exact number. {@link RateConvention#EFFECTIVE_COMPOUND}, where
 * it binds by reading, is held per unit period against a number known to 2e-40 ({@link PeriodCap}).
 * What does not bind is only compared, by its certified bracket, and a cap inside that counts as
 * not exceeded.
 */
public final class CapTest {

  private CapTest() {}

  /** Whether the cap is exceeded (超过), by however little, under any convention that binds. */
  public static boolean exceeds(ComprehensiveFinancingCost cost, Ratio cap) {
    for (RateConvention convention : cost.binding().tested()) {
      if (exceeds(cost, convention, cap)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The certified bracket decides where the cap lies outside it, which is nearly always and costs
   * nothing; only a cap inside it takes exact arithmetic.
   */
  private static boolean exceeds(
      ComprehensiveFinancingCost cost, RateConvention convention, Ratio cap) {
    Side known =
        convention == RateConvention.FLAT_SIMPLE ? Side.AT : bracketed(cost, convention, cap);
    return known == Side.AT ? exceeds(cost.flows(), List.of(convention), cap) : known.exceeds();
  }

  private static Side bracketed(
      ComprehensiveFinancingCost cost, RateConvention convention, Ratio cap) {
    return cost.under(convention).bracket().map(found -> found.against(cap)).orElse(Side.AT);
  }

  /** The same for flows in their own unit period, without computing a rate. */
  static boolean exceeds(PeriodicFlows flows, Ratio cap, Readings readings) {
    return exceeds(flows, BindingReading.tested(flows, readings), cap);
  }

  private static boolean exceeds(PeriodicFlows flows, List<RateConvention> tested, Ratio cap) {
    return tested.stream()
        .anyMatch(
            convention ->
                convention == RateConvention.FLAT_SIMPLE
                    ? exceedsOverTheTerm(flows, cap)
                    : PeriodCap.of(cap, convention, flows.unit()).side(flows).exceeds());
  }

  /** One payment: payment > received (1 + cap x years). */
  private static boolean exceedsOverTheTerm(PeriodicFlows flows, Ratio cap) {
    Ratio growth = Ratio.ONE.plus(cap.times(flows.years(flows.flows().get(1).offset())));
    return Ratio.of(flows.paid().fen()).compareTo(Ratio.of(flows.received().fen()).times(growth))
        > 0;
  }

  /** Holds a cost against a cap under every convention that binds. */
  public static CapVerdict verdict(ComprehensiveFinancingCost cost, Ratio cap, Readings readings) {
    if (!exceeds(cost, cap)) {
      return CapVerdict.NOT_ABOVE;
    }
    return readings.hold(Answer.NAMED_NOT_COUNTED) && isRounding(cost, cap)
        ? CapVerdict.WITHIN_ROUNDING
        : CapVerdict.ABOVE;
  }

  /**
   * Whether the cap holds under every convention that binds once every payment is a fen lower. No
   * text says how much rounding may add; this reading never hides the excess, it names it.
   */
  private static boolean isRounding(ComprehensiveFinancingCost cost, Ratio cap) {
    PeriodicFlows lower = withPaymentsLower(cost.flows());
    return lower.paid().isPositive() && !exceeds(lower, cost.binding().tested(), cap);
  }

  /** The sign at a cap, for a proof. */
  public static CapSign sign(ComprehensiveFinancingCost cost, Ratio cap) {
    PeriodicFlows flows = cost.flows();
    return new CapSign(cap, signAt(flows, cap), signAt(withPaymentsLower(flows), cap));
  }

  private static PeriodicFlows withPaymentsLower(PeriodicFlows flows) {
    List<PeriodicFlow> lower = new ArrayList<>(flows.flows());
    lower.replaceAll(
        flow ->
            flow.amount().isNegative()
                ? new PeriodicFlow(flow.offset(), flow.amount().plus(Money.ofFen(1)))
                : flow);
    return new PeriodicFlows(flows.unit(), lower);
  }

  /** The side under one convention; empty where that convention gives no rate. */
  public static Optional<Side> side(
      ComprehensiveFinancingCost cost, RateConvention convention, Ratio cap) {
    if (convention != RateConvention.NOMINAL_SIMPLE) {
      return cost.under(convention).bracket().map(certified -> certified.against(cap));
    }
    Side known = bracketed(cost, convention, cap);
    return Optional.of(
        known == Side.AT
            ? PeriodCap.of(cap, convention, cost.flows().unit()).side(cost.flows())
            : known);
  }

  /**
   * The conventions other than the one shown that would answer the other way if they alone bound.
   *
   * @param breach what those that bind answer
   */
  public static List<RateConvention> turning(
      ComprehensiveFinancingCost cost, Ratio cap, boolean breach) {
    List<RateConvention> turning = new ArrayList<>();
    for (AnnualisedCost one : cost.annualised()) {
      RateConvention convention = one.convention();
      if (convention != cost.binding().convention()
          && side(cost, convention, cap).map(side -> side.exceeds() != breach).orElse(false)) {
        turning.add(convention);
      }
    }
    return turning;
  }

  private static int signAt(PeriodicFlows flows, Ratio cap) {
    return PresentValue.sign(flows, cap.dividedBy(flows.unit().perYear()));
  }
}
