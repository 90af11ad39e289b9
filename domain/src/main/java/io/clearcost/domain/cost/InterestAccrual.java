package io.clearcost.domain.cost;

import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.Grace;
import io.clearcost.domain.loan.InstalmentPeriod;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The interest of each period of a loan.
 *
 * <pre>  interest = balance x rate a day x days of the period</pre>
 *
 * <p>Periods and instalments are counted from 0. Days are those of the terms' count of days; the
 * rate is the one of the last step that has begun. What is drawn within a period bears interest
 * from its own day.
 */
final class InterestAccrual {

  private final LoanTerms terms;
  private final List<InstalmentPeriod> periods;
  private final List<Ratio> ratesPerDay;
  private final List<Ratio> factors;

  InterestAccrual(LoanTerms terms) {
    this(terms, terms.rate(), terms.periods());
  }

  /**
   * The interest if another rate were quoted.
   *
   * @param rate of the same basis as that of the terms
   * @param periods of the terms
   */
  InterestAccrual(LoanTerms terms, QuotedRate rate, List<InstalmentPeriod> periods) {
    this.terms = terms;
    this.periods = periods;
    this.ratesPerDay = ratesPerDay(terms, rate, periods.size());
    this.factors = ofPeriods();
  }

  private List<Ratio> ofPeriods() {
    long[] days = new long[periods.size()];
    List<Ratio> found = new ArrayList<>(days.length);
    for (int k = 0; k < days.length; k++) {
      days[k] = terms.dayCount().days(periods.get(k));
      int alike = shortlyBefore(k, days);
      found.add(alike < 0 ? ratesPerDay.get(k).times(Ratio.of(days[k])) : found.get(alike));
    }
    return found;
  }

  /**
   * One of the two periods before that is as long at the same rate, as months mostly are; or −1.
   */
  private int shortlyBefore(int k, long[] days) {
    for (int before = k - 1; before >= Math.max(k - 2, 0); before--) {
      if (days[before] == days[k] && ratesPerDay.get(before).equals(ratesPerDay.get(k))) {
        return before;
      }
    }
    return -1;
  }

  private static List<Ratio> ratesPerDay(LoanTerms terms, QuotedRate quoted, int count) {
    int daysInYear = terms.dayCount().daysInYear();
    Ratio rate = quoted.perDay(daysInYear);
    if (terms.shape().steps().isEmpty() && terms.shape().graceCount() == 0) {
      return Collections.nCopies(count, rate);
    }
    List<Ratio> rates = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      for (Step step : terms.shape().steps()) {
        if (step.fromInstalment() == k + 1 && step.rate().isPresent()) {
          rate = new QuotedRate(step.rate().get(), quoted.basis()).perDay(daysInYear);
        }
      }
      rates.add(isInGrace(terms, k, Grace.Kind.INTEREST_FREE) ? Ratio.ZERO : rate);
    }
    return rates;
  }

  private static boolean isInGrace(LoanTerms terms, int k, Grace.Kind kind) {
    return k < terms.shape().graceCount()
        && terms.shape().grace().filter(grace -> grace.kind() == kind).isPresent();
  }

  int count() {
    return periods.size();
  }

  LocalDate dueDate(int k) {
    return periods.get(k).end();
  }

  /** The first instalment that is not in grace. */
  int firstRepaying() {
    return terms.shape().graceCount();
  }

  /** Interest of each period on a balance of one. */
  List<Ratio> factors() {
    return factors;
  }

  /** Interest of the k-th period on a balance of one. */
  Ratio factor(int k) {
    return factors.get(k);
  }

  /** Interest of the k-th period on all that is drawn, in fen, not rounded. */
  Ratio onDrawn(int k) {
    if (terms.shape().drawdowns().isEmpty()) {
      return Ratio.of(terms.principal().fen()).times(factor(k));
    }
    InstalmentPeriod period = periods.get(k);
    Money atStart = Money.ZERO;
    Ratio within = Ratio.ZERO;
    for (Drawdown drawn : drawn()) {
      if (!drawn.date().isAfter(period.start())) {
        atStart = atStart.plus(drawn.amount());
      } else if (drawn.date().isBefore(period.end())) {
        within = within.plus(on(drawn, k));
      }
    }
    return Ratio.of(atStart.fen()).times(factor(k)).plus(within);
  }

  private Ratio on(Drawdown drawn, int k) {
    DayCount dayCount = terms.dayCount();
    long days = dayCount.days(drawn.date(), periods.get(k).end());
    return Ratio.of(drawn.amount().fen()).times(ratesPerDay.get(k)).times(Ratio.of(days));
  }

  private List<Drawdown> drawn() {
    List<Drawdown> all = new ArrayList<>();
    Money first =
        terms.shape().drawdowns().stream()
            .map(Drawdown::amount)
            .reduce(terms.principal(), Money::minus);
    all.add(new Drawdown(terms.disbursementDate(), first));
    all.addAll(terms.shape().drawdowns());
    return all;
  }

  /** What the first instalment after grace owes in interest, in fen, not rounded. */
  Ratio atFirstRepaying() {
    Ratio owed = onDrawn(firstRepaying());
    for (int k = 0; k < firstRepaying(); k++) {
      if (isInGrace(terms, k, Grace.Kind.DEFERRED)) {
        owed = owed.plus(onDrawn(k));
      }
    }
    return owed;
  }

  /** What the k-th instalment, in grace, pays. */
  Money paidInGrace(int k) {
    return isInGrace(terms, k, Grace.Kind.INTEREST_ONLY) ? rounded(onDrawn(k)) : Money.ZERO;
  }

  /** Whole fen, as the terms declare. */
  Money rounded(Ratio fen) {
    return Money.ofFen(fen.toLong(mode()));
  }

  RoundingMode mode() {
    return terms.shape().fenRounding().mode();
  }
}
