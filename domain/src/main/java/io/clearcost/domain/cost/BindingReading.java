package io.clearcost.domain.cost;

import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import java.util.Optional;

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

  static BindingConvention choose(
      Optional<LenderKind> lenderKind, PeriodicFlows flows, List<AnnualisedCost> annualised) {
    if (!isSingleLongPayment(flows)) {
      return new BindingConvention(
          RateConvention.NOMINAL_SIMPLE,
          List.of(RateConvention.NOMINAL_SIMPLE),
          "IRR per "
              + flows.unit().label()
              + " x "
              + flows.unit().perYear()
              + " a year (单利), "
              + source(lenderKind));
    }
    boolean flatIsHigher =
        lower(annualised, RateConvention.FLAT_SIMPLE)
                .compareTo(lower(annualised, RateConvention.NOMINAL_SIMPLE))
            > 0;
    return new BindingConvention(
        flatIsHigher ? RateConvention.FLAT_SIMPLE : RateConvention.NOMINAL_SIMPLE,
        List.of(RateConvention.NOMINAL_SIMPLE, RateConvention.FLAT_SIMPLE),
        "the higher of simple over the term and IRR per year for one payment after more than a year, "
            + source(lenderKind));
  }

  /** Where the reading comes from; the same convention binds every kind, on different grounds. */
  private static String source(Optional<LenderKind> lenderKind) {
    return lenderKind
        .map(
            kind ->
                switch (kind) {
                  case SMALL_LOAN_COMPANY, OTHER_CONSUMER_LENDER ->
                      "the method of the worked examples in 问答一 of the guideline";
                  case COMMERCIAL_BANK,
                      FOREIGN_BANK_BRANCH,
                      TRUST_COMPANY,
                      CONSUMER_FINANCE_COMPANY,
                      AUTO_FINANCE_COMPANY ->
                      "one of the two methods of 中国人民银行公告〔2021〕第3号; the notice names none";
                })
        .orElse("the default reading, no kind of lender being named");
  }

  static boolean isSingleLongPayment(PeriodicFlows flows) {
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
