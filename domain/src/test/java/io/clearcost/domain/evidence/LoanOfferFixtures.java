package io.clearcost.domain.evidence;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.FenRounding;
import io.clearcost.domain.loan.Grace;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.MonthEndRule;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PaymentInterval;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefAmount;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.Step;
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
    if (random.nextInt(8) == 0) {
      return unusualTerms();
    }
    boolean inDays = method == RepaymentMethod.BULLET && random.nextBoolean();
    LocalDate disbursement = day();
    Optional<LocalDate> firstDueDate =
        method != RepaymentMethod.BULLET && random.nextBoolean()
            ? Optional.of(disbursement.plusDays(15 + random.nextInt(30)))
            : Optional.empty();
    List<TermsFee> fees = termsFees(disbursement);
    return new LoanTerms(
        principal(),
        method == RepaymentMethod.FLAT_FEE
            ? new QuotedRate(Ratio.ZERO, QuotedRate.Basis.ANNUAL)
            : inDays
                ? new QuotedRate(Ratio.of(1 + random.nextInt(9), 10_000), QuotedRate.Basis.DAILY)
                : new QuotedRate(
                    Ratio.of(300 + random.nextInt(3000), 10_000), QuotedRate.Basis.ANNUAL),
        method,
        inDays
            ? new LoanTerm.Days(1 + random.nextInt(90))
            : new LoanTerm.Months(1 + random.nextInt(24)),
        disbursement,
        firstDueDate,
        any(DayCount.values()),
        any(InstalmentRounding.values()),
        method == RepaymentMethod.LEVEL_INSTALMENT ? shape(disbursement) : RepaymentShape.REGULAR,
        fees,
        reliefs(fees),
        contingent());
  }

  /** Of terms in months from one month on. */
  private RepaymentShape shape(LocalDate disbursement) {
    return new RepaymentShape(
        random.nextBoolean()
            ? Optional.of(PaymentInterval.ofWeeks(1 + random.nextInt(2)))
            : Optional.empty(),
        Optional.empty(),
        any(MonthEndRule.values()),
        any(FenRounding.values()),
        Money.ofFen(random.nextInt(90_000)),
        List.of(),
        Optional.empty(),
        List.of(new Drawdown(disbursement.plusDays(1), Money.ofFen(500))));
  }

  /** Terms in weeks or until the end of a line, with steps and grace. */
  private LoanTerms unusualTerms() {
    LocalDate disbursement = day();
    boolean untilLine = random.nextBoolean();
    return new LoanTerms(
        principal(),
        new QuotedRate(Ratio.of(1 + random.nextInt(30), 1_000), QuotedRate.Basis.MONTHLY),
        untilLine ? RepaymentMethod.INTEREST_FIRST : RepaymentMethod.LEVEL_PRINCIPAL,
        untilLine
            ? new LoanTerm.UntilLineMaturity(disbursement.plusDays(150))
            : new LoanTerm.Weeks(20),
        disbursement,
        Optional.empty(),
        any(DayCount.values()),
        any(InstalmentRounding.values()),
        new RepaymentShape(
            Optional.empty(),
            untilLine ? Optional.empty() : Optional.of(disbursement.plusDays(142)),
            MonthEndRule.SAME_DAY,
            any(FenRounding.values()),
            Money.ZERO,
            untilLine
                ? List.of(new Step.NewRate(3, Ratio.of(1, 100)))
                : List.of(
                    new Step.NewRate(2, Ratio.of(1, 100)),
                    new Step.NewInstalment(5, Ratio.of(3, 2))),
            Optional.of(new Grace(2, Grace.Kind.DEFERRED)),
            List.of()),
        termsFees(disbursement),
        List.of(),
        contingent());
  }

  private List<TermsFee> termsFees(LocalDate disbursement) {
    List<TermsFee> fees = new ArrayList<>();
    for (FeeItem item : feeItems()) {
      Ratio share = Ratio.of(random.nextInt(30), 3_333);
      FeeStandard standard =
          switch (random.nextInt(4)) {
            case 0 -> new FeeStandard.FixedAmount(Money.ofFen(random.nextInt(500)));
            case 1 -> new FeeStandard.PrincipalShare(share);
            case 2 -> new FeeStandard.OutstandingShare(share);
            default -> new FeeStandard.InterestShare(share);
          };
      FeeTiming timing = any(FeeTiming.values());
      List<LocalDate> dates =
          switch (timing) {
            case BEFORE_DISBURSEMENT -> List.of(disbursement.minusDays(1 + random.nextInt(40)));
            case ON_LISTED_DATES -> List.of(disbursement, disbursement.plusDays(1));
            case UPFRONT, EACH_PERIOD_IN_ADVANCE, EACH_PERIOD, AT_MATURITY -> List.of();
          };
      fees.add(new TermsFee(item, standard, timing, dates));
    }
    return fees;
  }

  private RepaymentPlan plan() {
    List<FeeItem> items = feeItems();
    int count = 1 + random.nextInt(12);
    LocalDate disbursement = day();
    LocalDate dueDate = disbursement;
    boolean inParts = random.nextInt(3) == 0;
    List<PlanRow> rows = new ArrayList<>();
    Money principal = Money.ZERO;
    for (int k = 0; k < count; k++) {
      dueDate = random.nextInt(4) == 0 ? dueDate.plusDays(10) : dueDate.plusMonths(1);
      Money repaid = Money.ofFen(10_000 + random.nextInt(1_000_000));
      principal = principal.plus(repaid);
      Money interest = Money.ofFen(random.nextInt(20_000));
      List<ReliefAmount> reliefs =
          interest.isPositive() && random.nextInt(4) == 0
              ? List.of(
                  new ReliefAmount(FeeItem.INTEREST_CODE, any(ReliefGiver.values()), interest))
              : List.of();
      rows.add(new PlanRow(dueDate, repaid, interest, feeAmounts(items), reliefs));
    }
    return new RepaymentPlan(
        principal,
        disbursement,
        inParts ? List.of(new Drawdown(disbursement.plusDays(3), Money.ofFen(4_000))) : List.of(),
        rows,
        items,
        contingent());
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
              chargingParty(),
              facts()));
    }
    return items;
  }

  /** Facts that some rule maps. */
  private FeeFacts facts() {
    FeePurpose purpose = any(FeePurpose.values());
    PayeeRole role =
        purpose == FeePurpose.PUBLIC_DUTY ? PayeeRole.PUBLIC_AUTHORITY : any(PayeeRole.values());
    FeeRefund refund = any(FeeRefund.values());
    boolean deposit = purpose == FeePurpose.SECURITY_DEPOSIT;
    return new FeeFacts(
        Optional.of(
            role == PayeeRole.PUBLIC_AUTHORITY && purpose != FeePurpose.PUBLIC_DUTY
                ? PayeeRole.LENDER
                : role),
        Optional.of(purpose),
        chargingParty(),
        random.nextInt(3) == 0
            ? new FeeCondition.Elective(
                random.nextBoolean() ? Optional.of("录音 \"第3号\"") : Optional.empty())
            : new FeeCondition.Unconditional(),
        deposit ? FeeRefund.AT_MATURITY : refund == FeeRefund.AT_MATURITY ? FeeRefund.NONE : refund,
        any(FeeBearer.values()),
        random.nextBoolean() ? Optional.of(Ratio.of(3, 53)) : Optional.empty());
  }

  private List<ContingentCharge> contingent() {
    List<ContingentCharge> charges = new ArrayList<>();
    for (ContingentEvent event : ContingentEvent.values()) {
      if (random.nextInt(4) == 0) {
        Ratio share = Ratio.of(random.nextInt(90), 111);
        ContingentStandard standard =
            switch (random.nextInt(5)) {
              case 0 -> new ContingentStandard.ContractRateUplift(share);
              case 1 -> new ContingentStandard.ComprehensiveRateUplift(share);
              case 2 -> new ContingentStandard.OverduePrincipalRate(share);
              case 3 -> new ContingentStandard.RemainingPrincipalShare(share);
              default -> new ContingentStandard.FixedAmount(Money.ofFen(random.nextInt(9_000)));
            };
        FeeFacts facts = FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT);
        charges.add(
            new ContingentCharge(
                new FeeItem(
                    "contingent-" + charges.size(),
                    "罚息",
                    FeeKind.OTHER,
                    chargingParty(),
                    facts.withCondition(new FeeCondition.Contingent(event))),
                standard));
      }
    }
    return charges;
  }

  private List<Relief> reliefs(List<TermsFee> fees) {
    List<Relief> reliefs = new ArrayList<>();
    if (random.nextBoolean()) {
      String code = fees.isEmpty() ? FeeItem.INTEREST_CODE : fees.get(0).item().code();
      Relief.Extent extent =
          random.nextBoolean()
              ? new Relief.Share(Ratio.of(1 + random.nextInt(3), 3))
              : new Relief.Amount(Money.ofFen(1 + random.nextInt(500)));
      int first = random.nextInt(3);
      reliefs.add(
          new Relief(code, any(ReliefGiver.values()), extent, first, first + random.nextInt(9)));
    }
    return reliefs;
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
