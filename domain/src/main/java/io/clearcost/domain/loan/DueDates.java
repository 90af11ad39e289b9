package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.Thirty360;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The due dates of loan terms and the periods between them.
 *
 * <p>Instalments fall due at whole intervals after the anchor: the first due date where one is
 * given, else the day of disbursement. The term is counted from one interval before the first of
 * them. Counting from the anchor and not from the date before keeps the day of the month after a
 * short February. There are as many as begun intervals in the term; where the term is not a whole
 * number of them the last one falls on its end.
 */
final class DueDates {

  /** Bounds the work: above twenty years of weeks, and forty of months. */
  static final int MOST = 1_200;

  private static final Text DISBURSEMENT = new Text("disbursement", "放款日");
  private static final Text DUE_DATE_BEFORE = new Text("the due date before", "前一还款日");

  private final LoanTerm term;
  private final LocalDate start;
  private final Optional<LocalDate> first;
  private final PaymentInterval interval;
  private final RepaymentShape shape;

  /** One interval before the first due date: from there an agreed term is counted. */
  private final LocalDate origin;

  private DueDates(
      LoanTerm term,
      LocalDate start,
      Optional<LocalDate> first,
      PaymentInterval interval,
      RepaymentShape shape) {
    this.term = term;
    this.start = start;
    this.first = first;
    this.interval = interval;
    this.shape = shape;
    this.origin = first.map(date -> interval.after(date, -1)).orElse(start);
  }

  /** The one period of a single repayment. */
  static List<InstalmentPeriod> single(LoanTerm term, LocalDate start, RepaymentShape shape) {
    LocalDate end = shape.maturityDate().orElseGet(() -> term.maturity(start));
    requireAfter(end, start, DISBURSEMENT);
    return List.of(new InstalmentPeriod(start, end, Thirty360.daysBetween(start, end)));
  }

  /** The periods before each instalment. */
  static List<InstalmentPeriod> instalments(
      LoanTerm term, LocalDate start, Optional<LocalDate> first, RepaymentShape shape) {
    PaymentInterval interval =
        shape
            .interval()
            .or(term::usualInterval)
            .orElseThrow(
                () -> InvalidValue.of("a term in days needs a payment interval", "按天计的期限须给出还款间隔"));
    return new DueDates(term, start, first, interval, shape).periods();
  }

  private List<InstalmentPeriod> periods() {
    List<LocalDate> dates = dates();
    List<InstalmentPeriod> periods = new ArrayList<>();
    for (int k = 0; k < dates.size(); k++) {
      LocalDate from = k == 0 ? start : dates.get(k - 1);
      requireAfter(dates.get(k), from, k == 0 ? DISBURSEMENT : DUE_DATE_BEFORE);
      periods.add(new InstalmentPeriod(from, dates.get(k), thirty360(dates, k)));
    }
    return periods;
  }

  private List<LocalDate> dates() {
    boolean untilLine = !term.hasAgreedLength();
    LocalDate agreed = term.maturity(origin);
    if (untilLine && first.isPresent() && !first.get().isBefore(agreed)) {
      throw InvalidValue.of(
          "the first due date %s is not before the end of the credit line on %s",
          "首个还款日%s不早于额度到期日%s", first.get(), agreed);
    }
    int count = untilLine ? dueUntil(agreed) : intervalsUntil(agreed);
    boolean whole = !untilLine && interval.after(origin, count).equals(agreed);
    List<LocalDate> dates = new ArrayList<>();
    for (int k = 0; k < count - 1; k++) {
      dates.add(regular(k));
    }
    dates.add(shape.maturityDate().orElseGet(() -> whole ? regular(count - 1) : agreed));
    return dates;
  }

  private int intervalsUntil(LocalDate end) {
    int count = interval.until(origin, end, MOST);
    requireFewEnough(count);
    return count;
  }

  /** The due dates before {@code end}, and {@code end}. */
  private int dueUntil(LocalDate end) {
    int count = 1;
    while (regular(count - 1).isBefore(end)) {
      requireFewEnough(++count);
    }
    return count;
  }

  private static void requireFewEnough(int count) {
    if (count > MOST) {
      throw InvalidValue.of(
          "the terms have more than the allowed %d instalments", "期数超过允许的%d期", MOST);
    }
  }

  /** The k-th due date, from 0, as if none were moved. */
  private LocalDate regular(int k) {
    LocalDate due = interval.after(anchor(), k + (first.isPresent() ? 0 : 1));
    return interval.unit() == PaymentInterval.Unit.MONTHS
        ? shape.monthEnd().adjust(anchor(), due)
        : due;
  }

  private LocalDate anchor() {
    return first.orElse(start);
  }

  /**
   * 30/360 days of the k-th period: thirty a month between regular due dates, however short a
   * month; an odd last period is measured from the anchor, so that a short February does not
   * lengthen it.
   */
  private int thirty360(List<LocalDate> dates, int k) {
    LocalDate end = dates.get(k);
    LocalDate from = k == 0 ? start : dates.get(k - 1);
    int monthDays = interval.count() * Thirty360.DAYS_IN_MONTH;
    if (interval.unit() != PaymentInterval.Unit.MONTHS || (k == 0 && first.isPresent())) {
      return Thirty360.daysBetween(from, end);
    }
    boolean isLast = k == dates.size() - 1;
    if (!isLast || end.equals(regular(k))) {
      return monthDays;
    }
    return shape.monthEnd() == MonthEndRule.SAME_DAY
        ? Thirty360.daysBetween(anchor(), end) - monthDays * (first.isPresent() ? k - 1 : k)
        : Thirty360.daysBetween(from, end);
  }

  private static void requireAfter(LocalDate date, LocalDate before, Text what) {
    if (!date.isAfter(before)) {
      throw InvalidValue.of(
          "the due date %s is not after %s on %s", "还款日%s不晚于%s（%s）", date, what, before);
    }
  }
}
