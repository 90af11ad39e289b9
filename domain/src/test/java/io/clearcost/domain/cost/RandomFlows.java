package io.clearcost.domain.cost;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Bare cash flows of every kind drawn from a seed, the same ones every time; one change of sign.
 */
final class RandomFlows {

  private static final int[] UNITS = {1, 2, 4, 6, 12, 13, 24, 26, 52, 360, 365};
  private static final int[] DENOMINATORS = {2, 3, 7, 14, 15, 28, 30, 60, 90, 365};

  private final Random random;

  RandomFlows(long seed) {
    random = new Random(seed);
  }

  /** Flows in unit periods or on days, regular or not, from −60 % of the money to ten times it. */
  CashFlows next() {
    return switch (random.nextInt(4)) {
      case 0 -> regular();
      case 1 -> irregular();
      case 2 -> single();
      default -> onDays();
    };
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Level payments, all at the same part of a unit. */
  private CashFlows regular() {
    int unit = UNITS[random.nextInt(UNITS.length)];
    int denominator = DENOMINATORS[random.nextInt(DENOMINATORS.length)];
    int numerator = random.nextBoolean() ? 0 : random.nextInt(denominator);
    int first = random.nextInt(4) + (numerator == 0 ? 1 : 0);
    int payments = 1 + random.nextInt(12);
    long principal = principal();
    long payment = payment(principal, payments);
    List<PeriodicFlow> flows = new ArrayList<>(List.of(Loans.flow(0, 0, 1, principal)));
    for (int k = 0; k < payments; k++) {
      flows.add(Loans.flow(first + k, numerator, denominator, -payment));
    }
    return periodic(unit, flows);
  }

  /** Drawn in parts, repaid at no regular times, each at a part of a unit of one denominator. */
  private CashFlows irregular() {
    int unit = UNITS[random.nextInt(UNITS.length)];
    int denominator = DENOMINATORS[random.nextInt(DENOMINATORS.length)];
    int draws = 1 + random.nextInt(3);
    int payments = 1 + random.nextInt(8);
    long principal = principal();
    List<PeriodicFlow> flows = new ArrayList<>();
    int at = 0;
    for (int k = 0; k < draws; k++) {
      flows.add(Loans.flow(at, 0, 1, principal));
      at += 1 + random.nextInt(3);
    }
    for (int k = 0; k < payments; k++) {
      flows.add(
          Loans.flow(
              at, random.nextInt(denominator), denominator, -payment(draws * principal, payments)));
      at += 1 + random.nextInt(5);
    }
    return periodic(unit, flows);
  }

  private CashFlows single() {
    int unit = UNITS[random.nextInt(UNITS.length)];
    int denominator = DENOMINATORS[random.nextInt(DENOMINATORS.length)];
    long principal = principal();
    return periodic(
        unit,
        List.of(
            Loans.flow(0, 0, 1, principal),
            Loans.flow(
                1 + random.nextInt(3 * unit),
                random.nextInt(denominator),
                denominator,
                -payment(principal, 1))));
  }

  private CashFlows onDays() {
    LocalDate day = Loans.START.plusDays(random.nextInt(1_500));
    int payments = 1 + random.nextInt(10);
    long principal = principal();
    List<DatedFlow> flows = new ArrayList<>(List.of(Loans.flow(day, principal)));
    for (int k = 0; k < payments; k++) {
      day = day.plusDays(1 + random.nextInt(120));
      flows.add(Loans.flow(day, -payment(principal, payments)));
    }
    return new CashFlows.Dated(flows);
  }

  private static CashFlows periodic(int unit, List<PeriodicFlow> flows) {
    return new CashFlows.Periodic(
        new PeriodicFlows(new UnitPeriod(Ratio.of(unit)), flows), Optional.empty());
  }

  private long principal() {
    return 10_000L + random.nextInt(1_000_000_000);
  }

  /** A share of the principal and mostly a little more; seldom far less or far more. */
  private long payment(long principal, int payments) {
    int percent =
        switch (random.nextInt(8)) {
          case 0 -> 40 + random.nextInt(60);
          case 1 -> 100 + random.nextInt(900);
          default -> 100 + random.nextInt(40);
        };
    return Math.max(1, principal / 100 * percent / payments + random.nextInt(100));
  }
}
