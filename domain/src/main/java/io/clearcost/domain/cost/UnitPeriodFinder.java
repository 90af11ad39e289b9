package io.clearcost.domain.cost;

import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.Thirty360;
import io.clearcost.domain.time.UnitPeriod;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the unit period of dated flows and each flow's place in it.
 *
 * <p>One payment within a year: the whole term is the unit, of whole months where the days allow
 * it, else of actual days over 365. One payment after a longer time: the year. Otherwise the most
 * frequent interval between payment days, not above one year; of equally frequent ones months
 * before weeks before days, so that an odd first period is not the unit, and then the longer one;
 * intervals are whole calendar months (end-of-month rule), else weeks, else days. A part of a unit
 * of months counts 30/360, a part of a unit of days counts actual days. Source:
 * 企业贷款综合融资成本年化率的计算规则及示例, rules 3 and 4; the tie follows its example 8 (a year and nine months,
 * answered by the year), the week Regulation Z, Appendix J (b)(4).
 */
final class UnitPeriodFinder {

  private static final int SHORTEST_MONTH = 28;

  private static final int LONGEST_MONTH = 31;

  /** Unit periods of a term at most: above two hundred years of days. */
  private static final Ratio MOST_PERIODS = Ratio.of(100_000);

  /** No unit is shorter than a day of a leap year. */
  private static final Ratio SHORTEST_UNIT = Ratio.of(1, 366);

  private final LocalDate start;
  private final List<LocalDate> payments;

  /** The day of the month on which most payments fall, where the month has it. */
  private final int anchorDay;

  /** 30/360 days from the start to the first payment. */
  private final int daysToFirst;

  private UnitPeriodFinder(LocalDate start, List<LocalDate> payments) {
    this.start = start;
    this.payments = payments;
    this.anchorDay = mostFrequentDay(payments);
    this.daysToFirst = Thirty360.daysBetween(start, payments.get(0));
  }

  /**
   * The same flows in unit periods since the first of them.
   *
   * @param flows in order of date, one a day
   */
  static PeriodicFlows inUnitPeriods(List<DatedFlow> flows) {
    UnitPeriodTimes times = times(flows.stream().map(DatedFlow::date).toList());
    List<PeriodicFlow> periodic = new ArrayList<>(flows.size());
    for (int k = 0; k < flows.size(); k++) {
      periodic.add(new PeriodicFlow(times.offsets().get(k), flows.get(k).amount()));
    }
    return new PeriodicFlows(times.unit(), periodic);
  }

  /**
   * The unit period of payments and their places in it.
   *
   * @param dates in order, each once, the first one that of disbursement
   */
  static UnitPeriodTimes times(List<LocalDate> dates) {
    if (dates.size() == 1) {
      return new UnitPeriodTimes(UnitPeriod.MONTH, List.of(PeriodOffset.START));
    }
    UnitPeriodFinder finder = new UnitPeriodFinder(dates.get(0), dates.subList(1, dates.size()));
    Interval unit = finder.unit();
    List<PeriodOffset> offsets = new ArrayList<>(dates.size());
    for (LocalDate date : dates) {
      offsets.add(finder.offset(date, unit));
    }
    return new UnitPeriodTimes(unit.asUnitPeriod(), offsets);
  }

  /**
   * A unit period and times in it.
   *
   * @param unit the unit period
   * @param offsets one for each date
   */
  record UnitPeriodTimes(UnitPeriod unit, List<PeriodOffset> offsets) {
    UnitPeriodTimes {
      offsets = List.copyOf(offsets);
    }
  }

  /**
   * The same flows in the unit period that their times demand, whatever unit they were given in: a
   * caller cannot lower a rate by cutting a term into more periods. Empty when the times are so
   * irregular that no unit of at least a day fits them.
   */
  static Optional<PeriodicFlows> inOwnUnit(PeriodicFlows given) {
    List<Ratio> years = given.flows().stream().map(flow -> given.years(flow.offset())).toList();
    Map<Ratio, Integer> counts = new TreeMap<>();
    for (int k = 1; k < years.size(); k++) {
      Ratio interval = years.get(k).minus(years.get(k - 1));
      counts.merge(interval.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : interval, 1, Integer::sum);
    }
    if (counts.isEmpty()) {
      return Optional.of(given);
    }
    Ratio unit =
        mostFrequent(
            counts,
            Comparator.comparing(
                    (Ratio interval) -> interval.times(given.unit().perYear()).isInteger())
                .thenComparing(Comparator.naturalOrder()));
    List<Ratio> periods = years.stream().map(time -> time.dividedBy(unit)).toList();
    if (unit.compareTo(SHORTEST_UNIT) < 0
        || !periods.stream().allMatch(UnitPeriodFinder::fitsAnOffset)) {
      return Optional.empty();
    }
    List<PeriodicFlow> flows = new ArrayList<>();
    for (int k = 0; k < periods.size(); k++) {
      flows.add(new PeriodicFlow(offset(periods.get(k)), given.flows().get(k).amount()));
    }
    return Optional.of(new PeriodicFlows(new UnitPeriod(Ratio.ONE.dividedBy(unit)), flows));
  }

  private static boolean fitsAnOffset(Ratio periods) {
    return periods.compareTo(MOST_PERIODS) <= 0 && periods.denominator().bitLength() < Integer.SIZE;
  }

  private static PeriodOffset offset(Ratio periods) {
    return new PeriodOffset(
        periods.toInteger(RoundingMode.FLOOR).intValueExact(),
        periods.numerator().mod(periods.denominator()).intValueExact(),
        periods.denominator().intValueExact());
  }

  /** The most frequent interval; of equally frequent ones the greatest by {@code preference}. */
  private static <I> I mostFrequent(Map<I, Integer> counts, Comparator<I> preference) {
    if (counts.size() == 1) {
      return counts.keySet().iterator().next();
    }
    int most = Collections.max(counts.values());
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .max(preference)
        .orElseThrow();
  }

  private Interval unit() {
    if (payments.size() > 1) {
      return mostFrequent();
    }
    return payments.get(0).isAfter(start.plusYears(1))
        ? Interval.ofMonths(UnitPeriod.MONTHS_IN_YEAR)
        : sinceStart(payments.get(0)).asWholeTerm();
  }

  private Interval mostFrequent() {
    Map<Interval, Integer> counts = new TreeMap<>();
    Interval last = sinceStart(payments.get(0)).atMostOneYear();
    int inARow = 1;
    for (int k = 1; k < payments.size(); k++) {
      Interval interval = between(payments.get(k - 1), payments.get(k)).atMostOneYear();
      if (!interval.equals(last)) {
        counts.merge(last, inARow, Integer::sum);
        last = interval;
        inARow = 0;
      }
      inARow++;
    }
    counts.merge(last, inARow, Integer::sum);
    return mostFrequent(
        counts, Comparator.comparing(Interval::count).thenComparing(Comparator.naturalOrder()));
  }

  private Interval sinceStart(LocalDate date) {
    int months = Thirty360.wholeMonths(start, date);
    return months > 0 && start.plusMonths(months).equals(date)
        ? Interval.ofMonths(months)
        : Interval.ofDays((int) ChronoUnit.DAYS.between(start, date));
  }

  private Interval between(LocalDate from, LocalDate to) {
    int months = monthsBetween(from, to);
    return months > 0 && isAligned(from) && isAligned(to)
        ? Interval.ofMonths(months)
        : Interval.ofDays((int) ChronoUnit.DAYS.between(from, to));
  }

  /**
   * The place of {@code date}. In a unit of months the first payment is placed 30/360 from the
   * start and the others that fall on the same day of the month follow in whole months, so that
   * short months do not bend a regular plan.
   */
  private PeriodOffset offset(LocalDate date, Interval unit) {
    LocalDate first = payments.get(0);
    if (unit.count() == Interval.Count.MONTHS) {
      boolean regular = date.isAfter(first) && isAligned(first) && isAligned(date);
      int days =
          regular
              ? daysToFirst + monthsBetween(first, date) * Thirty360.DAYS_IN_MONTH
              : Thirty360.daysBetween(start, date);
      return PeriodOffset.of(days, unit.days());
    }
    return PeriodOffset.of((int) ChronoUnit.DAYS.between(start, date), unit.days());
  }

  private static boolean isLastOfMonth(LocalDate date) {
    int day = date.getDayOfMonth();
    return day >= SHORTEST_MONTH && day == date.lengthOfMonth();
  }

  private boolean isAligned(LocalDate date) {
    return isAligned(date, anchorDay);
  }

  private static boolean isAligned(LocalDate date, int day) {
    int own = date.getDayOfMonth();
    return own == day || (own < day && isLastOfMonth(date));
  }

  /**
   * The day of the month on which most payments fall, the later of equally frequent ones: a payment
   * moved by a holiday does not turn the months of the others into days.
   */
  private static int mostFrequentDay(List<LocalDate> payments) {
    int[] onDay = new int[LONGEST_MONTH + 1];
    int[] onLastDay = new int[LONGEST_MONTH + 1];
    for (LocalDate date : payments) {
      int day = date.getDayOfMonth();
      (isLastOfMonth(date) ? onLastDay : onDay)[day]++;
    }
    int best = LONGEST_MONTH;
    int most = 0;
    // The last day of a month stands for every day that the month lacks as well.
    int lastDays = 0;
    for (int count : onLastDay) {
      lastDays += count;
    }
    for (int day = LONGEST_MONTH; day >= 1; day--) {
      int aligned = onDay[day] + lastDays;
      lastDays -= onLastDay[day];
      if (aligned > most) {
        best = day;
        most = aligned;
      }
    }
    return best;
  }

  private static int monthsBetween(LocalDate from, LocalDate to) {
    return (to.getYear() - from.getYear()) * UnitPeriod.MONTHS_IN_YEAR
        + to.getMonthValue()
        - from.getMonthValue();
  }
}
