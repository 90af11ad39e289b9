package io.clearcost.domain.cost;

import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.util.List;

/**
 * The reading of which convention binds.
 *
 * <p>No text says whether the caps mean simple or compound rates. Every official worked figure with
 * the round number of a cap is simple: "若月息为1分，则年化后的综合融资成本为12%，若月息为2分…为24%" (guideline, 问答一) holds
 * for any term only so. Hence {@link RateConvention#NOMINAL_SIMPLE} binds. For one payment after
 * more than a year the answer taken literally is simple over the term, while the unit period of the
 * annex is the year; both are tested and the higher one is shown.
 */
final class BindingReading {

  private BindingReading() {}

  static BindingConvention choose(PeriodicFlows flows, List<AnnualisedCost> annualised) {
    if (!isSingleLongPayment(flows)) {
      return new BindingConvention(
          RateConvention.NOMINAL_SIMPLE,
          List.of(RateConvention.NOMINAL_SIMPLE),
          "IRR per " + flows.unit().label() + " x " + flows.unit().perYear() + " a year, 单利");
    }
    boolean flatIsHigher =
        lower(annualised, RateConvention.FLAT_SIMPLE)
                .compareTo(lower(annualised, RateConvention.NOMINAL_SIMPLE))
            > 0;
    return new BindingConvention(
        flatIsHigher ? RateConvention.FLAT_SIMPLE : RateConvention.NOMINAL_SIMPLE,
        List.of(RateConvention.NOMINAL_SIMPLE, RateConvention.FLAT_SIMPLE),
        "one payment after more than a year: the higher of simple over the term and IRR per year");
  }

  private static boolean isSingleLongPayment(PeriodicFlows flows) {
    return flows.flows().size() == 2
        && flows.years(flows.flows().get(1).offset()).compareTo(Ratio.ONE) > 0;
  }

  private static Ratio lower(List<AnnualisedCost> annualised, RateConvention convention) {
    return annualised.stream()
        .filter(cost -> cost.convention() == convention)
        .flatMap(cost -> cost.bracket().stream())
        .map(RateBracket::lower)
        .findAny()
        .orElseThrow();
  }
}
