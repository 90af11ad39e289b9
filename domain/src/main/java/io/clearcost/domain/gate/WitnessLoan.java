package io.clearcost.domain.gate;

import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.change.LawChange.ProductStop;
import io.clearcost.domain.law.change.LimitsInForce;
import io.clearcost.domain.law.change.StoppedLines;
import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.BorrowerInformation;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.CreditInformationSource;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.InformationHolder;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.loan.LoanSecurity;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import io.clearcost.domain.time.LegalTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A made-up loan for {@link Witness}: 10,000 yuan for consumption, unsecured, all principal at the
 * end, at 6 % a year, in the province of the lender, with everything told. Each rule changes what
 * it is about.
 *
 * @param kind kind of the lender
 * @param day day of disbursement
 * @param annualRate contract rate, an annual fraction
 * @param months how long it runs
 * @param fees what is charged besides interest
 * @param contingent what may be charged after a default
 * @param told what is told besides its money
 * @param stopped product lines that the lender has stopped
 */
record WitnessLoan(
    LenderKind kind,
    LocalDate day,
    Ratio annualRate,
    int months,
    List<TermsFee> fees,
    List<ContingentCharge> contingent,
    LoanCircumstances told,
    StoppedLines stopped) {

  private static final Money PRINCIPAL = Money.ofFen(1_000_000);

  private static final Province HOME = new Province("CN-SD");

  private static final ProductLine OWN_LINE = new ProductLine("own");

  static WitnessLoan of(LoanRule rule, LocalDate day) {
    LenderKind kind = rule.lenderKinds().stream().sorted().findFirst().orElseThrow();
    Instant signed = day.atStartOfDay(LegalTime.ZONE).toInstant();
    Map<BorrowerInformation, InformationHolder> information =
        new EnumMap<>(BorrowerInformation.class);
    for (BorrowerInformation one : BorrowerInformation.values()) {
      information.put(one, InformationHolder.LENDER);
    }
    return new WitnessLoan(
        kind,
        day,
        Ratio.parse("0.06"),
        2,
        List.of(),
        List.of(),
        new LoanCircumstances(
            Optional.of(LoanPurpose.CONSUMPTION),
            Optional.of(BorrowerKind.PERSON),
            Optional.of(LoanSecurity.UNSECURED),
            Optional.of(PRINCIPAL),
            Optional.of(Ratio.ZERO),
            information,
            Optional.of(CreditInformationSource.LICENSED_BUREAU),
            Optional.of(signed.minus(Duration.ofHours(1))),
            Optional.of(signed),
            Optional.of(HOME),
            Optional.of(OWN_LINE),
            Optional.of(UseTerm.AGREED)),
        StoppedLines.NONE);
  }

  WitnessLoan at(String rate) {
    return new WitnessLoan(kind, day, Ratio.parse(rate), months, fees, contingent, told, stopped);
  }

  WitnessLoan lasting(int changed) {
    return new WitnessLoan(kind, day, annualRate, changed, fees, contingent, told, stopped);
  }

  WitnessLoan telling(UnaryOperator<LoanCircumstances> change) {
    return new WitnessLoan(
        kind, day, annualRate, months, fees, contingent, change.apply(told), stopped);
  }

  /** Of a lender that has stopped a product line; that of the loan is "own". */
  WitnessLoan stopping(String line) {
    ProductLine named = new ProductLine(line);
    ProductStop stop = new ProductStop(new InstitutionId("witness"), named, day, Optional.empty());
    return new WitnessLoan(
        kind,
        day,
        annualRate,
        months,
        fees,
        contingent,
        told,
        new StoppedLines(Map.of(named, stop)));
  }

  /** With a service fee of 1 yuan to a payee at disbursement. */
  WitnessLoan paying(PayeeRole payee) {
    return paying(payee, FeePurpose.SERVICE_OF_THE_LOAN);
  }

  /** With 1 yuan to a payee at disbursement. */
  WitnessLoan paying(PayeeRole payee, FeePurpose purpose) {
    FeeItem item =
        new FeeItem(
            "service",
            "服务费",
            FeeKind.SERVICE_FEE,
            Optional.of(new ChargingParty("示例服务有限公司", Optional.empty())),
            FeeFacts.of(payee, purpose)
                .withRefund(
                    purpose == FeePurpose.SECURITY_DEPOSIT
                        ? FeeRefund.AT_MATURITY
                        : FeeRefund.NONE));
    TermsFee fee =
        new TermsFee(item, new FeeStandard.FixedAmount(Money.ofFen(100)), FeeTiming.UPFRONT);
    return new WitnessLoan(kind, day, annualRate, months, List.of(fee), contingent, told, stopped);
  }

  /** With a rate on overdue principal, an annual fraction, beside the contract rate. */
  WitnessLoan charging(String overdue) {
    FeeFacts facts =
        FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT)
            .withCondition(new FeeCondition.Contingent(ContingentEvent.OVERDUE));
    FeeItem item =
        new FeeItem(
            "overdue",
            "罚息",
            FeeKind.OTHER,
            Optional.of(new ChargingParty("示例贷款人", Optional.empty())),
            facts);
    ContingentCharge charge =
        new ContingentCharge(
            item, new ContingentStandard.OverduePrincipalRate(Ratio.parse(overdue)));
    return new WitnessLoan(kind, day, annualRate, months, fees, List.of(charge), told, stopped);
  }

  /** No limits but those of the law and the stops, and a loan prime rate published on the day. */
  private CapsInForce caps() {
    LprPublication lpr = new LprPublication(day, Ratio.parse("0.03"), Ratio.parse("0.035"));
    EffectiveDated<LprPublication> publications = EffectiveDated.from(day, lpr);
    return new CapsInForce(
        new LimitsInForce(Optional.empty(), Optional.empty(), stopped), () -> publications);
  }

  /** A sheet that was confirmed when it is told, and from which the loan differs so. */
  SheetOnRecord shown(SheetOnRecord.Drift drift) {
    return shown(drift, List.of());
  }

  private SheetOnRecord shown(SheetOnRecord.Drift drift, List<CollectionObjection> objections) {
    return new SheetOnRecord(
        List.of(new Fact("disclosure.id", "witness")),
        told.disclosedAt(),
        Optional.empty(),
        drift,
        objections);
  }

  /** The loan with its cost, ready to be examined before disbursement. */
  AssessedLoan assessed() {
    return assessed(Milestone.BEFORE_DISBURSEMENT, Optional.empty(), Optional.empty());
  }

  /** The same with a sheet on record. */
  AssessedLoan assessed(SheetOnRecord sheet) {
    return assessed(Milestone.BEFORE_DISBURSEMENT, Optional.of(sheet), Optional.empty());
  }

  /** The same when 1 yuan is to be taken of the borrower, against which so much speaks. */
  AssessedLoan collecting(List<CollectionObjection> objections) {
    return assessed(
        Milestone.COLLECTION,
        Optional.of(shown(SheetOnRecord.Drift.NONE, objections)),
        Optional.of(oneYuan()));
  }

  AskedCollection oneYuan() {
    return new AskedCollection(
        new Movement(
            "debit",
            day,
            Movement.Kind.DEBIT,
            Money.ofFen(100),
            new ChargingParty("示例服务有限公司", Optional.empty()),
            Optional.empty(),
            Optional.of(Movement.Link.CONTRACT)),
        new LoanCourse(List.of(), List.of()));
  }

  AssessedLoan assessed(
      Milestone milestone, Optional<SheetOnRecord> sheet, Optional<AskedCollection> collection) {
    LoanOffer offer =
        new LoanOffer.OfTerms(
            new LoanTerms(
                PRINCIPAL,
                new QuotedRate(annualRate, QuotedRate.Basis.ANNUAL),
                RepaymentMethod.BULLET,
                new LoanTerm.Months(months),
                day,
                Optional.empty(),
                DayCount.THIRTY_360,
                InstalmentRounding.LAST_INSTALMENT,
                RepaymentShape.REGULAR,
                fees,
                List.of(),
                contingent));
    Lender lender = Lender.ofKind(kind).in(HOME);
    return CostCalculator.calculate(offer, lender)
        .fold(
            cost ->
                new AssessedLoan(
                    kind, lender, offer, cost, milestone, told, caps(), sheet, collection),
            noRate -> {
              throw new IllegalStateException("a witness has a rate: " + noRate.reason());
            },
            unmapped -> {
              throw new IllegalStateException("a witness has known charges: " + unmapped);
            });
  }
}
