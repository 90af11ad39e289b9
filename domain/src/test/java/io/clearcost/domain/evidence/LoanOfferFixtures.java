package io.clearcost.domain.evidence;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random loan offers at all three depths, each with a day of disbursement under the law. */
public final class LoanOfferFixtures {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 20);
  private static final int DAYS = 900;

  private final Random random;

  public LoanOfferFixtures(Random random) {
    this.random = random;
  }

  public LoanOffer next() {
    return switch (random.nextInt(4)) {
      case 0 -> new LoanOffer.OfTerms(terms());
      case 1 -> new LoanOffer.OfPlan(plan());
      case 2 -> new LoanOffer.OfFlows(datedFlows());
      default -> new LoanOffer.OfFlows(periodicFlows());
    };
  }

  private LoanTerms terms() {
    RepaymentMethod method = any(RepaymentMethod.values());
    boolean inDays = method == RepaymentMethod.BULLET && random.nextBoolean();
    LocalDate disbursement = day();
    Optional<LocalDate> firstDueDate =
        method != RepaymentMethod.BULLET && random.nextBoolean()
            ? Optional.of(disbursement.plusDays(15 + random.nextInt(30)))
            : Optional.empty();
    return new LoanTerms(
        principal(),
        inDays
            ? new QuotedRate(Ratio.of(1 + random.nextInt(9), 10_000), QuotedRate.Basis.DAILY)
            : new QuotedRate(Ratio.of(300 + random.nextInt(3000), 10_000), QuotedRate.Basis.ANNUAL),
        method,
        inDays
            ? new LoanTerm.Days(1 + random.nextInt(90))
            : new LoanTerm.Months(1 + random.nextInt(24)),
        disbursement,
        firstDueDate,
        any(DayCount.values()),
        any(InstalmentRounding.values()),
        termsFees());
  }

  private List<TermsFee> termsFees() {
    List<TermsFee> fees = new ArrayList<>();
    for (FeeItem item : feeItems()) {
      FeeStandard standard =
          random.nextBoolean()
              ? new FeeStandard.FixedAmount(Money.ofFen(random.nextInt(500)))
              : new FeeStandard.PrincipalShare(Ratio.of(random.nextInt(30), 3_333));
      fees.add(new TermsFee(item, standard, any(FeeTiming.values())));
    }
    return fees;
  }

  private RepaymentPlan plan() {
    List<FeeItem> items = feeItems();
    int count = 1 + random.nextInt(12);
    LocalDate disbursement = day();
    LocalDate dueDate = disbursement;
    List<PlanRow> rows = new ArrayList<>();
    Money principal = Money.ZERO;
    for (int k = 0; k < count; k++) {
      dueDate = random.nextInt(4) == 0 ? dueDate.plusDays(10) : dueDate.plusMonths(1);
      Money repaid = Money.ofFen(10_000 + random.nextInt(1_000_000));
      principal = principal.plus(repaid);
      rows.add(
          new PlanRow(dueDate, repaid, Money.ofFen(random.nextInt(20_000)), feeAmounts(items)));
    }
    return new RepaymentPlan(principal, disbursement, rows, items);
  }

  private List<FeeAmount> feeAmounts(List<FeeItem> items) {
    return items.stream()
        .filter(item -> random.nextBoolean())
        .map(item -> new FeeAmount(item.code(), Money.ofFen(random.nextInt(2_000))))
        .toList();
  }

  private CashFlows datedFlows() {
    Money principal = principal();
    int count = 1 + random.nextInt(6);
    LocalDate date = day();
    List<DatedFlow> flows = new ArrayList<>();
    flows.add(new DatedFlow(date, principal));
    for (int k = 0; k < count; k++) {
      date = random.nextInt(3) == 0 ? date.plusDays(1 + random.nextInt(50)) : date.plusMonths(1);
      flows.add(new DatedFlow(date, payment(principal, count)));
    }
    if (random.nextInt(4) == 0) {
      // So small that no payment can be lowered enough when the loan is too dear.
      flows.add(new DatedFlow(date.plusDays(3), Money.ofFen(-1)));
    }
    return new CashFlows.Dated(flows);
  }

  private CashFlows periodicFlows() {
    Money principal = principal();
    int count = 1 + random.nextInt(6);
    UnitPeriod unit = random.nextBoolean() ? UnitPeriod.MONTH : UnitPeriod.ofMonths(3);
    int shift = random.nextInt(3) == 0 ? random.nextInt(30) : 0;
    List<PeriodicFlow> flows = new ArrayList<>();
    flows.add(new PeriodicFlow(PeriodOffset.START, principal));
    for (int k = 1; k <= count; k++) {
      flows.add(new PeriodicFlow(PeriodOffset.of(30 * k + shift, 30), payment(principal, count)));
    }
    return new CashFlows.Periodic(new PeriodicFlows(unit, flows), Optional.of(day()));
  }

  /** An equal part of the principal and up to a twentieth of it on top. */
  private Money payment(Money principal, int count) {
    long part = principal.fen() / count;
    return Money.ofFen(-part - random.nextInt((int) (part / 20) + 1) - 1);
  }

  private List<FeeItem> feeItems() {
    List<FeeItem> items = new ArrayList<>();
    int count = random.nextInt(3);
    for (int k = 0; k < count; k++) {
      FeeKind kind = any(FeeKind.values());
      items.add(
          new FeeItem(
              "fee-" + k,
              "费用 \\ \"" + k + "\"",
              kind == FeeKind.INTEREST ? FeeKind.OTHER : kind,
              chargingParty()));
    }
    return items;
  }

  private Optional<ChargingParty> chargingParty() {
    return switch (random.nextInt(3)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new ChargingParty("示例担保有限公司", Optional.empty()));
      default ->
          Optional.of(
              new ChargingParty("示例保险股份有限公司", Optional.of(new CreditCode("91440300MA5D0000XB"))));
    };
  }

  private Money principal() {
    return Money.ofFen(100_000L + random.nextInt(50_000_000));
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private <V> V any(V[] values) {
    return values[random.nextInt(values.length)];
  }
}
