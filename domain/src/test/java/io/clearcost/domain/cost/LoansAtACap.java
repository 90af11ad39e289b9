package io.clearcost.domain.cost;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Loans that cost exactly a cap, drawn from a seed, the same ones every time.
 *
 * <p>No rate is solved: with {@code i = N / D} per unit period every balance after a payment is a
 * multiple of {@code D} fen, so interest falls on whole fen and
 *
 * <pre>  payment(k) = balance(k − 1) · (1 + i) − balance(k),   balance(last) = 0</pre>
 */
final class LoansAtACap {

  private static final Ratio[] CAPS = {
    Ratio.parse("0.24"),
    Ratio.parse("0.12"),
    Ratio.parse("0.124"),
    Ratio.parse("0.139"),
    Ratio.parse("0.36"),
    Ratio.of(1, 7)
  };
  private static final UnitPeriod[] UNITS = {
    UnitPeriod.MONTH,
    UnitPeriod.ofMonths(3),
    UnitPeriod.YEAR,
    UnitPeriod.ofWeeks(1),
    UnitPeriod.ofDays(10),
    UnitPeriod.ofDays(30)
  };
  private static final int FEWEST_PAYMENTS = 3;
  private static final int SPREAD_OF_PAYMENTS = 34;

  private final Random random;

  LoansAtACap(long seed) {
    random = new Random(seed);
  }

  /**
   * A loan and the cap that it costs.
   *
   * @param cap an annual fraction
   * @param flows in the unit period that their times demand
   * @param onDays whether the loan is offered on days instead of in unit periods
   */
  record AtCap(Ratio cap, PeriodicFlows flows, boolean onDays) {

    /** The loan with so many fen more received at the start and more paid at each payment. */
    AtCap moved(long start, long... payments) {
      List<PeriodicFlow> moved = new ArrayList<>();
      int paid = 0;
      for (PeriodicFlow flow : flows.flows()) {
        long by =
            flow.amount().isNegative()
                ? -payments[paid++ % payments.length]
                : moved.isEmpty() ? start : 0;
        moved.add(new PeriodicFlow(flow.offset(), flow.amount().plus(Money.ofFen(by))));
      }
      return new AtCap(cap, new PeriodicFlows(flows.unit(), moved), onDays);
    }

    int payments() {
      return (int) flows.flows().stream().filter(flow -> flow.amount().isNegative()).count();
    }

    LoanOffer offer() {
      if (!onDays) {
        return Loans.periodic(flows);
      }
      boolean monthly = flows.unit().equals(UnitPeriod.MONTH);
      List<DatedFlow> dated =
          flows.flows().stream()
              .map(
                  flow ->
                      new DatedFlow(
                          monthly
                              ? Loans.START.plusMonths(flow.offset().whole())
                              : Loans.START.plusWeeks(flow.offset().whole()),
                          flow.amount()))
              .toList();
      return new LoanOffer.OfFlows(new CashFlows.Dated(dated));
    }
  }

  /** A loan of about so many fen, or more where the cap asks for it. */
  AtCap next(long about) {
    return switch (random.nextInt(6)) {
      case 0 -> single(about);
      case 1 -> singleOverYears(about);
      case 2 -> onDays(about);
      case 3 -> drawnTwice(about);
      case 4 -> oddFirstPeriod(about);
      default -> regular(any(UNITS), about);
    };
  }

  /** Any of the caps. */
  Ratio cap() {
    return any(CAPS);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private AtCap regular(UnitPeriod unit, long about) {
    Ratio cap = cap();
    Ratio rate = cap.dividedBy(unit.perYear());
    long start = Math.max(2L * SPREAD_OF_PAYMENTS, about / denominator(rate));
    List<PeriodicFlow> flows = new ArrayList<>();
    flows.add(Loans.flow(0, 0, 1, start * denominator(rate)));
    repay(flows, rate, start, new PeriodOffset(0, 0, 1));
    return new AtCap(cap, new PeriodicFlows(unit, flows), false);
  }

  private AtCap onDays(long about) {
    AtCap regular = regular(random.nextBoolean() ? UNITS[0] : UnitPeriod.ofWeeks(1), about);
    return new AtCap(regular.cap(), regular.flows(), true);
  }

  /** The second draw, a period after the first, is as large as the first one or larger. */
  private AtCap drawnTwice(long about) {
    UnitPeriod unit = any(UNITS);
    Ratio cap = cap();
    Ratio rate = cap.dividedBy(unit.perYear());
    long start = Math.max(SPREAD_OF_PAYMENTS, about / denominator(rate));
    long later = 3 * start;
    List<PeriodicFlow> flows = new ArrayList<>();
    flows.add(Loans.flow(0, 0, 1, start * denominator(rate)));
    flows.add(
        Loans.flow(
            1, 0, 1, later * denominator(rate) - start * (denominator(rate) + numerator(rate))));
    repay(flows, rate, later, PeriodOffset.ofWhole(1));
    return new AtCap(cap, new PeriodicFlows(unit, flows), false);
  }

  /** The first payment comes a part {@code n / d} of a unit late: balance(0) · (1 + n / d · i). */
  private AtCap oddFirstPeriod(long about) {
    UnitPeriod unit = any(UNITS);
    Ratio cap = cap();
    Ratio rate = cap.dividedBy(unit.perYear());
    int parts = random.nextBoolean() ? 30 : 7;
    int odd = 1 + random.nextInt(parts - 1);
    long times = Math.max(1, about / (parts * denominator(rate) * denominator(rate)));
    List<PeriodicFlow> flows = new ArrayList<>();
    flows.add(Loans.flow(0, 0, 1, times * parts * denominator(rate) * denominator(rate)));
    repay(
        flows,
        rate,
        times * (parts * denominator(rate) + odd * numerator(rate)),
        new PeriodOffset(0, odd, parts));
    return new AtCap(cap, new PeriodicFlows(unit, flows), false);
  }

  /** One payment within a year: the whole term is the unit. */
  private AtCap single(long about) {
    UnitPeriod unit =
        random.nextBoolean()
            ? UnitPeriod.ofMonths(1 + random.nextInt(12))
            : UnitPeriod.ofDays(1 + random.nextInt(365));
    Ratio cap = cap();
    return new AtCap(
        cap,
        new PeriodicFlows(
            unit, onePayment(cap.dividedBy(unit.perYear()), PeriodOffset.ofWhole(1), about)),
        false);
  }

  /** One payment after more than a year: simple interest over the term is the higher reading. */
  private AtCap singleOverYears(long about) {
    Ratio cap = cap();
    PeriodOffset term = PeriodOffset.of(13 + random.nextInt(100), 12);
    Ratio years = Ratio.of(term.whole()).plus(Ratio.of(term.numerator(), term.denominator()));
    return new AtCap(
        cap, new PeriodicFlows(UnitPeriod.YEAR, onePayment(cap.times(years), term, about)), false);
  }

  private static List<PeriodicFlow> onePayment(Ratio interest, PeriodOffset term, long about) {
    long times = Math.max(1, about / denominator(interest));
    return List.of(
        Loans.flow(0, 0, 1, times * denominator(interest)),
        new PeriodicFlow(
            term, Money.ofFen(-times * (denominator(interest) + numerator(interest)))));
  }

  /** Payments at every period after {@code from}, down from {@code start · D} to nothing. */
  private void repay(List<PeriodicFlow> flows, Ratio rate, long start, PeriodOffset from) {
    int payments = FEWEST_PAYMENTS + random.nextInt(SPREAD_OF_PAYMENTS);
    long balance = start;
    for (int k = 1; k <= payments; k++) {
      long left = k == payments ? 0 : balance - balance / (payments - k + 1);
      long paid = balance * (denominator(rate) + numerator(rate)) - left * denominator(rate);
      flows.add(Loans.flow(from.whole() + k, from.numerator(), from.denominator(), -paid));
      balance = left;
    }
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static long numerator(Ratio ratio) {
    return ratio.numerator().longValueExact();
  }

  private static long denominator(Ratio ratio) {
    return ratio.denominator().longValueExact();
  }
}
