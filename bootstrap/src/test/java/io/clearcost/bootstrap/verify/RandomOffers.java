package io.clearcost.bootstrap.verify;

import io.clearcost.domain.cost.RandomLoans;
import io.clearcost.domain.evidence.LoanOfferFixtures;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import io.clearcost.grpc.cost.LoanOfferMapper;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Loan offers of every shape the gate may meet, drawn from a seed: terms, plans, dated and periodic
 * flows, odd times, days and weeks as units, money drawn in several parts, and instalments that
 * belong to the cap of 24 %.
 */
final class RandomOffers {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private static final List<UnitPeriod> UNITS =
      List.of(
          UnitPeriod.DAY,
          UnitPeriod.ofWeeks(1),
          UnitPeriod.ofWeeks(2),
          UnitPeriod.MONTH,
          UnitPeriod.ofMonths(3),
          UnitPeriod.YEAR);

  private final Random random;
  private final LoanOfferFixtures anyDepth;
  private final RandomLoans terms;

  RandomOffers(long seed) {
    random = new Random(seed);
    anyDepth = new LoanOfferFixtures(random);
    terms = new RandomLoans(seed);
  }

  LoanOffer next() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> anyDepth();
      case 4, 5, 6 -> new LoanOffer.OfTerms(terms.next());
      case 7, 8 -> new LoanOffer.OfFlows(levelAtTheCap());
      case 9, 10 -> new LoanOffer.OfFlows(periodic());
      default -> new LoanOffer.OfFlows(drawnInParts());
    };
  }

  /** An offer that a request can hold: the fixtures also have shares without a finite decimal. */
  private LoanOffer anyDepth() {
    LoanOffer offer = anyDepth.next();
    return isWritable(offer) ? offer : anyDepth();
  }

  private static boolean isWritable(LoanOffer offer) {
    try {
      LoanOfferMapper.write(offer);
      return true;
    } catch (ArithmeticException shareWithoutFiniteDecimal) {
      return false;
    }
  }

  /** Equal payments of 24 % a year, rounded, some a fen more or less: on either side, or on it. */
  private CashFlows levelAtTheCap() {
    int count = 1 + random.nextInt(36);
    Ratio rate = Ratio.of(2, 100);
    Ratio growth = Ratio.ONE.plus(rate).pow(count);
    Ratio factor = rate.times(growth).dividedBy(growth.minus(Ratio.ONE));
    long principal = 100L * (1_000 + random.nextInt(100_000));
    Ratio exact = Ratio.of(principal).times(factor);
    long payment = exact.toInteger(RoundingMode.HALF_UP).longValueExact() + random.nextInt(3) - 1;
    List<PeriodicFlow> flows = new ArrayList<>();
    flows.add(new PeriodicFlow(PeriodOffset.START, Money.ofFen(principal)));
    for (int k = 1; k <= count; k++) {
      flows.add(new PeriodicFlow(PeriodOffset.ofWhole(k), Money.ofFen(-payment)));
    }
    return new CashFlows.Periodic(
        new PeriodicFlows(UnitPeriod.MONTH, flows), Optional.of(anyDay()));
  }

  private CashFlows periodic() {
    UnitPeriod unit = UNITS.get(random.nextInt(UNITS.size()));
    int parts = random.nextBoolean() ? 1 : 2 + random.nextInt(60);
    int count = 1 + random.nextInt(48);
    long principal = 1_000_000L + random.nextInt(50_000_000);
    List<PeriodicFlow> flows = new ArrayList<>();
    flows.add(new PeriodicFlow(PeriodOffset.START, Money.ofFen(principal)));
    int first = parts == 1 ? 0 : random.nextInt(parts);
    boolean isShort = unit.perYear().compareTo(Ratio.of(UnitPeriod.MONTHS_IN_YEAR)) >= 0;
    int step = isShort && random.nextInt(3) == 0 ? 2 + random.nextInt(40) : 1;
    for (int k = 1; k <= count; k++) {
      int odd = random.nextInt(8) == 0 ? random.nextInt(parts) : first;
      PeriodOffset offset = PeriodOffset.of(parts * step * k + odd, parts);
      flows.add(new PeriodicFlow(offset, Money.ofFen(-payment(principal, count))));
    }
    return new CashFlows.Periodic(new PeriodicFlows(unit, flows), Optional.of(anyDay()));
  }

  /** Receipts among the payments: more than one change of sign. */
  private CashFlows drawnInParts() {
    int count = 3 + random.nextInt(15);
    LocalDate date = anyDay();
    long owed = 1_000_000L + random.nextInt(10_000_000);
    List<DatedFlow> flows = new ArrayList<>();
    flows.add(new DatedFlow(date, Money.ofFen(owed)));
    for (int k = 1; k <= count; k++) {
      date = random.nextInt(4) == 0 ? date.plusDays(1 + random.nextInt(40)) : date.plusMonths(1);
      if (k < count && random.nextInt(4) == 0) {
        long drawn = 10_000L + random.nextInt(3_000_000);
        owed += drawn;
        flows.add(new DatedFlow(date, Money.ofFen(drawn)));
      } else {
        long paid = payment(owed, count - k + 1);
        owed -= Math.min(owed, owed / (count - k + 1));
        flows.add(new DatedFlow(date, Money.ofFen(-paid)));
      }
    }
    return new CashFlows.Dated(flows);
  }

  /** An equal part and up to a tenth on top. */
  private long payment(long owed, int parts) {
    long part = owed / parts + 1;
    return part + random.nextInt((int) Math.min(part / 10 + 1, 1_000_000));
  }

  private LocalDate anyDay() {
    return FIRST_DAY.plusDays(random.nextInt(180));
  }
}
