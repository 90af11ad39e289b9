package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.PresentValue;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.rate.Side;
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

  /** Whether the cap is exceeded (超过) under any convention that binds. */
  public static boolean exceeds(ComprehensiveFinancingCost cost, Ratio cap) {
    return cost.binding().tested().stream()
        .anyMatch(convention -> side(cost, convention, cap).orElseThrow().exceeds());
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
    boolean exceeds = exceeds(cost, cap);
    return cost.annualised().stream()
        .map(AnnualisedCost::convention)
        .filter(convention -> convention != cost.binding().convention())
        .filter(
            convention ->
                side(cost, convention, cap).map(side -> side.exceeds() != exceeds).orElse(false))
        .toList();
  }

  private static Side nominalSide(PeriodicFlows flows, Ratio cap) {
    int sign = PresentValue.sign(flows, cap.dividedBy(flows.unit().perYear()));
    return sign < 0 ? Side.ABOVE : sign == 0 ? Side.AT : Side.BELOW;
  }
}
