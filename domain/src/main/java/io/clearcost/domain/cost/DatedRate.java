package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.IrrSolver;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The effective annual rate on the exact times of the flows.
 *
 * <pre>
 *   sum of  flow / (1 + r)^t  =  0
 *   t = days since the first flow / 365          for flows on days
 *   t = (s + f) / unit periods a year            for flows in unit periods
 * </pre>
 *
 * <p>{@code t} is in years, {@code r} a fraction a year (0.12 is 12 %). On days it is what a
 * spreadsheet's XIRR says; in unit periods it is the annual percentage rate of charge of Directive
 * 2008/48/EC, Annex I, and Directive 2014/17/EU, Annex I, whose year has 12 equal months, 52 weeks
 * or 365 days (366 in leap years).
 *
 * <p>Solved as a rate per the longest step, at most a year, of which every time is a whole number,
 * and compounded: the same equation, without a root of anything. Refused when the last time is more
 * than {@link #MOST_STEPS} such steps away.
 */
final class DatedRate {

  /**
   * Forty-five years of the step that twelfths of a year and days of 365 have in common, 4,380 a
   * year. A present value of exactly zero grows with the steps and has to stay computable.
   */
  private static final BigInteger MOST_STEPS = BigInteger.valueOf(200_000);

  private DatedRate() {}

  /** The rate of flows on days, in order of date. */
  static AnnualisedCost of(List<DatedFlow> flows) {
    LocalDate start = flows.get(0).date();
    return ofTimes(
        flows.stream()
            .map(
                flow ->
                    new TimedFlow(
                        Ratio.of(
                            ChronoUnit.DAYS.between(start, flow.date()), UnitPeriod.DAYS_IN_YEAR),
                        flow.amount()))
            .toList());
  }

  /** The rate of flows in unit periods, at the very times they were given for. */
  static AnnualisedCost of(PeriodicFlows flows) {
    return ofTimes(
        flows.flows().stream()
            .map(flow -> new TimedFlow(flows.years(flow.offset()), flow.amount()))
            .toList());
  }

  private static AnnualisedCost ofTimes(List<TimedFlow> flows) {
    Ratio step = step(flows);
    if (!fitsAUnit(step)
        || flows.stream().anyMatch(flow -> flow.steps(step).compareTo(MOST_STEPS) > 0)) {
      return notAvailable("the times of the cash flows have too fine a common measure");
    }
    PeriodicFlows inSteps =
        new PeriodicFlows(
            new UnitPeriod(Ratio.ONE.dividedBy(step)),
            flows.stream()
                .map(
                    flow ->
                        new PeriodicFlow(
                            PeriodOffset.ofWhole(flow.steps(step).intValueExact()), flow.amount()))
                .toList());
    return IrrSolver.solve(inSteps)
        .rate()
        .map(rate -> CompoundRate.of(RateConvention.DATED_EFFECTIVE, rate, inSteps.unit()))
        .orElseGet(() -> notAvailable("the cash flows at their exact times have no single rate"));
  }

  /** The longest step, at most a year, of which every time is a whole number. */
  private static Ratio step(List<TimedFlow> flows) {
    Ratio measure = flows.stream().map(TimedFlow::years).reduce(Ratio.ZERO, DatedRate::common);
    return measure.signum() == 0
        ? Ratio.ONE
        : measure.dividedBy(new Ratio(measure.toInteger(RoundingMode.CEILING), BigInteger.ONE));
  }

  private static boolean fitsAUnit(Ratio step) {
    return step.numerator().bitLength() < Integer.SIZE
        && step.denominator().bitLength() < Integer.SIZE;
  }

  /** The greatest common measure of two times. */
  private static Ratio common(Ratio a, Ratio b) {
    return new Ratio(
        a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator())),
        a.denominator().multiply(b.denominator()));
  }

  private static AnnualisedCost notAvailable(String reason) {
    return new AnnualisedCost.NotAvailable(RateConvention.DATED_EFFECTIVE, reason);
  }

  /**
   * An amount at an exact time.
   *
   * @param years since the first flow
   * @param amount positive is received by the borrower, negative is paid
   */
  private record TimedFlow(Ratio years, Money amount) {

    BigInteger steps(Ratio step) {
      return years.dividedBy(step).toInteger(RoundingMode.UNNECESSARY);
    }
  }
}
