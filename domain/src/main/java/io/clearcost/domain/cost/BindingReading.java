package io.clearcost.domain.cost;

import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
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
 * for any term only so. Hence {@link RateConvention#NOMINAL_SIMPLE} binds by default. For one
 * payment after more than a year the answer taken literally is simple over the term, while the unit
 * period of the annex is the year; both are tested by default and the higher one is shown. Other
 * answers of {@link io.clearcost.domain.law.reading.Reading#ANNUALISATION} and {@link
 * io.clearcost.domain.law.reading.Reading#LONG_SINGLE_PAYMENT} can be chosen.
 */
final class BindingReading {

  private BindingReading() {}

  /** Under which conventions a cap must hold. */
  static List<RateConvention> tested(PeriodicFlows flows, Readings readings) {
    if (readings.hold(Answer.COMPOUND)) {
      return List.of(RateConvention.EFFECTIVE_COMPOUND);
    }
    if (!isSingleLongPayment(flows) || readings.hold(Answer.PER_YEAR)) {
      return List.of(RateConvention.NOMINAL_SIMPLE);
    }
    return readings.hold(Answer.OVER_THE_TERM)
        ? List.of(RateConvention.FLAT_SIMPLE)
        : List.of(RateConvention.NOMINAL_SIMPLE, RateConvention.FLAT_SIMPLE);
  }

  /** The convention shown is the one of those tested whose rate is the highest. */
  static BindingConvention choose(
      Lender lender, PeriodicFlows flows, List<AnnualisedCost> annualised) {
    List<RateConvention> tested = tested(flows, lender.readings());
    Optional<RateConvention> highest = highest(tested, annualised);
    if (highest.isEmpty()) {
      // So far beyond all measure that simple and compound lie on the same side of any cap.
      return new BindingConvention(
          RateConvention.NOMINAL_SIMPLE,
          List.of(RateConvention.NOMINAL_SIMPLE),
          "IRR per year (单利); compounded there is no rate to show");
    }
    return new BindingConvention(highest.get(), tested, reason(lender, flows, tested));
  }

  /** The first of the highest; empty where none has a rate. */
  private static Optional<RateConvention> highest(
      List<RateConvention> tested, List<AnnualisedCost> annualised) {
    Optional<RateConvention> highest = Optional.empty();
    Optional<Ratio> most = Optional.empty();
    for (RateConvention convention : tested) {
      Optional<Ratio> rate = bracket(annualised, convention).map(RateBracket::lower);
      if (rate.isPresent() && (most.isEmpty() || rate.get().compareTo(most.get()) > 0)) {
        highest = Optional.of(convention);
        most = rate;
      }
    }
    return highest;
  }

  private static String reason(Lender lender, PeriodicFlows flows, List<RateConvention> tested) {
    String unit = flows.unit().label();
    if (tested.contains(RateConvention.EFFECTIVE_COMPOUND)) {
      return "IRR per " + unit + " compounded over a year (复利), the reading chosen";
    }
    if (tested.size() > 1) {
      return "the higher of simple over the term and IRR per year for one payment after more than a"
          + " year, "
          + source(lender.kind());
    }
    return tested.contains(RateConvention.FLAT_SIMPLE)
        ? "simple over the term (单利) for one payment after more than a year, the reading chosen"
        : "IRR per "
            + unit
            + " x "
            + flows.unit().perYear()
            + " a year (单利), "
            + source(lender.kind());
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
                      LOCAL_BANK,
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

  private static Optional<RateBracket> bracket(
      List<AnnualisedCost> annualised, RateConvention convention) {
    for (AnnualisedCost cost : annualised) {
      if (cost.convention() == convention) {
        return cost.bracket();
      }
    }
    return Optional.empty();
  }
}
