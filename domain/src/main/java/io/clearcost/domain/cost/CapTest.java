package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.PresentValue;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.rate.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides on which side of a cap a loan lies.
 *
 * <p>A cap is an annual fraction (0.24 is 24 %). For {@link RateConvention#NOMINAL_SIMPLE} the sign
 * of the present value at the cap rate decides in exact arithmetic: it is negative exactly when the
 * rate is above. {@link RateConvention#FLAT_SIMPLE} is an exact number. The other conventions never
 * bind; their certified bracket decides, and a cap inside it counts as not exceeded.
 */
public final class CapTest {

  private CapTest() {}

  /** Whether the cap is exceeded (超过), by however little, under any convention that binds. */
  public static boolean exceeds(ComprehensiveFinancingCost cost, Ratio cap) {
    return cost.binding().tested().stream()
        .anyMatch(convention -> side(cost, convention, cap).orElseThrow().exceeds());
  }

  /** The same for flows in their own unit period, without computing a rate. */
  static boolean exceeds(PeriodicFlows flows, Ratio cap) {
    return nominalSide(flows, cap).exceeds()
        || (BindingReading.isSingleLongPayment(flows) && exceedsOverTheTerm(flows, cap));
  }

  /** One payment: payment > received (1 + cap x years). */
  private static boolean exceedsOverTheTerm(PeriodicFlows flows, Ratio cap) {
    Ratio growth = Ratio.ONE.plus(cap.times(flows.years(flows.flows().get(1).offset())));
    return Ratio.of(flows.paid().fen()).compareTo(Ratio.of(flows.received().fen()).times(growth))
        > 0;
  }

  /** Holds a cost against a cap under every convention that binds. */
  public static CapVerdict verdict(ComprehensiveFinancingCost cost, Ratio cap) {
    if (!exceeds(cost, cap)) {
      return CapVerdict.NOT_ABOVE;
    }
    return isRounding(cost, cap) ? CapVerdict.WITHIN_ROUNDING : CapVerdict.ABOVE;
  }

  /**
   * Whether the cap holds under every convention that binds once every payment is a fen lower. No
   * text says how much rounding may add; this reading never hides the excess, it names it.
   */
  private static boolean isRounding(ComprehensiveFinancingCost cost, Ratio cap) {
    PeriodicFlows lower = withPaymentsLower(cost.flows());
    return lower.paid().isPositive()
        && cost.binding().tested().stream()
            .noneMatch(
                convention ->
                    convention == RateConvention.FLAT_SIMPLE
                        ? FlatRate.of(lower)
                            .bracket()
                            .map(rate -> rate.against(cap).exceeds())
                            .orElse(true)
                        : nominalSide(lower, cap).exceeds());
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
    if (convention == RateConvention.NOMINAL_SIMPLE) {
      return Optional.of(nominalSide(cost.flows(), cap));
    }
    Optional<RateBracket> bracket = cost.under(convention).bracket();
    return bracket.map(certified -> certified.against(cap));
  }

  /**
   * The conventions other than the one shown that would answer the other way if they alone bound.
   */
  public static List<RateConvention> turning(ComprehensiveFinancingCost cost, Ratio cap) {
    boolean breach = verdict(cost, cap).isBreach();
    return cost.annualised().stream()
        .map(AnnualisedCost::convention)
        .filter(convention -> convention != cost.binding().convention())
        .filter(
            convention ->
                side(cost, convention, cap).map(side -> side.exceeds() != breach).orElse(false))
        .toList();
  }

  private static Side nominalSide(PeriodicFlows flows, Ratio cap) {
    int sign = signAt(flows, cap);
    return sign < 0 ? Side.ABOVE : sign == 0 ? Side.AT : Side.BELOW;
  }

  private static int signAt(PeriodicFlows flows, Ratio cap) {
    return PresentValue.sign(flows, cap.dividedBy(flows.unit().perYear()));
  }
}
