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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * <p>Solved as a rate per day, or per the longest step, at most a year, of which every time is a
 * whole number, and compounded: the same equation, without a root of anything. Flows in unit
 * periods are refused when the last time is more than {@link #MOST_STEPS} such steps away.
 */
final class DatedRate {

  /**
   * Forty-five years of the step that twelfths of a year and days of 365 have in common, 4,380 a
   * year. A present value of exactly zero grows with the steps and has to stay computable.
   */
  private static final BigInteger MOST_STEPS = BigInteger.valueOf(200_000);

  private DatedRate() {}

  /** The rate of flows on days, in order of date, with its proof where there is one. */
  static ProvenRate of(List<DatedFlow> flows) {
    LocalDate start = flows.get(0).date();
    List<PeriodicFlow> daily = new ArrayList<>(flows.size());
    for (DatedFlow flow : flows) {
      int days = Math.toIntExact(ChronoUnit.DAYS.between(start, flow.date()));
      daily.add(new PeriodicFlow(PeriodOffset.ofWhole(days), flow.amount()));
    }
    return ofDays(new PeriodicFlows(UnitPeriod.DAY, daily));
  }

  /** The rate of flows in days since the first of them. */
  static ProvenRate ofDays(PeriodicFlows daily) {
    return solve(daily);
  }

  /** The rate of flows in unit periods, at the very times they were given for. */
  static ProvenRate of(PeriodicFlows flows) {
    List<TimedFlow> timed =
        flows.flows().stream()
            .map(flow -> new TimedFlow(flows.years(flow.offset()), flow.amount()))
            .toList();
    Ratio step = step(timed);
    if (!fitsAUnit(step)
        || timed.stream().anyMatch(flow -> flow.steps(step).compareTo(MOST_STEPS) > 0)) {
      return ProvenRate.notAvailable("the times of the cash flows have too fine a common measure");
    }
    return solve(
        new PeriodicFlows(
            new UnitPeriod(Ratio.ONE.dividedBy(step)),
            timed.stream()
                .map(
                    flow ->
                        new PeriodicFlow(
                            PeriodOffset.ofWhole(flow.steps(step).intValueExact()), flow.amount()))
                .toList()));
  }

  private static ProvenRate solve(PeriodicFlows inSteps) {
    return IrrSolver.solve(inSteps)
        .fold(
            found ->
                new ProvenRate(
                    CompoundRate.of(
                        RateConvention.DATED_EFFECTIVE, found.bracket(), inSteps.unit()),
                    Optional.of(new RateProof(inSteps, found.bracket(), found.uniqueness()))),
            none ->
                ProvenRate.notAvailable("the cash flows at their exact times have no single rate"));
  }

  /** The longest step, at most a year, of which every time is a whole number. */
  private static Ratio step(List<TimedFlow> flows) {
    Ratio measure = flows.stream().map(TimedFlow::years).reduce(Ratio.ZERO, DatedRate::common);
    return measure.signum() == 0
        ? Ratio.ONE
        : measure.dividedBy(Ratio.of(measure.toInteger(RoundingMode.CEILING), BigInteger.ONE));
  }

  private static boolean fitsAUnit(Ratio step) {
    return step.numerator().bitLength() < Integer.SIZE
        && step.denominator().bitLength() < Integer.SIZE;
  }

  /** The greatest common measure of two times. */
  private static Ratio common(Ratio a, Ratio b) {
    return Ratio.of(
        a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator())),
        a.denominator().multiply(b.denominator()));
  }

  /**
   * A rate and what proves it.
   *
   * @param cost the annual rate, or why there is none
   * @param proof of the rate per step; empty where there is none
   */
  record ProvenRate(AnnualisedCost cost, Optional<RateProof> proof) {

    private static ProvenRate notAvailable(String reason) {
      return new ProvenRate(
          new AnnualisedCost.NotAvailable(RateConvention.DATED_EFFECTIVE, reason),
          Optional.empty());
    }
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
