package io.clearcost.persistence.evidence;

import io.clearcost.domain.cost.AnnualisedCost;
import io.clearcost.domain.cost.BindingConvention;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.cost.CostProof;
import io.clearcost.domain.cost.RateProof;
import io.clearcost.domain.cost.solver.Uniqueness;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.GateDecision;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.gate.ReadingDependence;
import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Fix;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Lever;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.Text;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.BorrowerInformation;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.CreditInformationSource;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.InformationHolder;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.loan.LoanSecurity;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The decisions behind the golden rows. Written down part by part and not computed, so that a
 * better calculator or a new rule leaves them alone; between them they have every part that a
 * decision can have. What they decide makes no sense.
 */
public final class GoldenDecisions {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final CreditCode CREDIT_CODE = new CreditCode("91370000MA3C0000XA");

  private static final Instrument GUIDELINE =
      new Instrument(
          "SLG",
          "小额贷款公司综合融资成本管理工作指引",
          Optional.empty(),
          "中国人民银行、国家金融监督管理总局",
          LocalDate.of(2025, 12, 19),
          LocalDate.of(2025, 12, 19),
          Evidence.PRESS);

  private static final Instrument NOTICE =
      new Instrument(
          "ALN",
          "关于加强商业银行互联网助贷业务管理的通知",
          Optional.of("金规〔2025〕9号"),
          "国家金融监督管理总局",
          LocalDate.of(2025, 4, 1),
          LocalDate.of(2025, 10, 1),
          Evidence.FOUND);

  private static final LegalBasis ANSWER =
      new LegalBasis(
          GUIDELINE,
          "问答二",
          LegalForce.OFFICIAL_ANSWER,
          "停止新发放综合融资成本超过24%的贷款",
          "No new loans above 24 %.",
          Evidence.FOUND);

  private static final LegalBasis ARTICLE =
      new LegalBasis(
          NOTICE,
          "六、第二款",
          LegalForce.REFERENCED_INSTRUMENT,
          "一句\"话\"",
          "A \"sentence\".",
          Evidence.RECALLED);

  private static final Caveat CAVEAT =
      new Caveat(Caveat.Code.LPR_HISTORY_OUTDATED, new Text("The LPR history ends early.", "已过时。"));

  private static final ChargingParty GUARANTOR =
      new ChargingParty("示例担保有限公司", Optional.of(CREDIT_CODE));

  private static final FeeItem GUARANTEE =
      new FeeItem(
          "guarantee", "担保费", FeeKind.GUARANTEE_FEE, Optional.of(GUARANTOR), FeeFacts.NOT_GIVEN);

  private static final FeeItem SERVICE =
      new FeeItem(
          "service-1", "服务费 \\ \"一次\"", FeeKind.SERVICE_FEE, Optional.empty(), FeeFacts.NOT_GIVEN);

  private GoldenDecisions() {}

  public static List<Decision> all() {
    return List.of(
        decision("1", terms(), List.of(breached(), satisfied(Optional.of(lpr()))), Outcome.BLOCK),
        decision("2", daysTerms(), List.of(satisfied(Optional.empty())), Outcome.WARN),
        decision("3", plan(), List.of(notApplicable()), Outcome.PASS),
        decision("4", datedFlows(), List.of(undetermined()), Outcome.ERROR),
        decision("5", periodicFlows(), List.of(), Outcome.PASS));
  }

  private static Decision decision(
      String number, LoanOffer offer, List<Finding> findings, Outcome outcome) {
    boolean withCode = number.equals("1");
    Institution institution =
        new Institution(
            new InstitutionId("slc-1"),
            "示例小额贷款有限公司",
            withCode ? Optional.of(CREDIT_CODE) : Optional.empty(),
            LenderKind.SMALL_LOAN_COMPANY,
            new Province("CN-SD"),
            LocalDate.of(2020, 2, 29));
    Judgement judgement =
        new Judgement(
            new LoanApplication(
                institution.id(),
                new LoanReference("合同-" + number),
                offer,
                withCode ? Milestone.BEFORE_DISBURSEMENT : Milestone.QUOTE,
                withCode ? everythingTold() : LoanCircumstances.NONE),
            institution,
            DAY,
            withCode ? Readings.DEFAULTS.with(Answer.COUNTED) : Readings.DEFAULTS,
            withCode ? fullCost() : bareCost(),
            new GateDecision(
                outcome,
                findings,
                List.of(RateConvention.EFFECTIVE_COMPOUND),
                findings.stream().map(GoldenDecisions::dependence).toList(),
                withCode ? List.of(number("FULL", ANSWER), number("BARE", ARTICLE)) : List.of()),
            "sha256:00ff");
    return new Decision(
        new DecisionId("decision-" + number),
        new RequestId("request-" + number),
        Instant.parse("2026-01-15T07:08:09.000010Z"),
        withCode
            ? new Caller(
                "officer-7",
                Optional.of(institution.id()),
                Set.of(Caller.Role.LENDER, Caller.Role.AUDITOR))
            : new Caller("监管员", Optional.empty(), Set.of(Caller.Role.SUPERVISOR)),
        judgement);
  }

  private static LoanCircumstances everythingTold() {
    return new LoanCircumstances(
        Optional.of(LoanPurpose.CONSUMPTION),
        Optional.of(BorrowerKind.PERSON),
        Optional.of(LoanSecurity.UNSECURED),
        Optional.of(Money.ofFen(20_000_000)),
        Optional.of(Ratio.of(1, 3)),
        Map.of(
            BorrowerInformation.INCOME,
            InformationHolder.LENDER,
            BorrowerInformation.DEBTS,
            InformationHolder.NOBODY),
        Optional.of(CreditInformationSource.LICENSED_BUREAU),
        Optional.of(Instant.parse("2026-01-14T07:08:09.000010Z")),
        Optional.of(Instant.parse("2026-01-15T07:08:09Z")),
        Optional.of(new Province("CN-SD")),
        Optional.of(new ProductLine("consumption-1")),
        Optional.of(UseTerm.NOT_AGREED));
  }

  private static LoanOffer terms() {
    return new LoanOffer.OfTerms(
        new LoanTerms(
            Money.ofFen(1_000_000),
            new QuotedRate(Ratio.of(1, 100), QuotedRate.Basis.MONTHLY),
            RepaymentMethod.LEVEL_INSTALMENT,
            new LoanTerm.Months(12),
            DAY,
            Optional.of(LocalDate.of(2026, 3, 1)),
            DayCount.THIRTY_360,
            InstalmentRounding.LAST_INSTALMENT,
            List.of(
                new TermsFee(
                    GUARANTEE,
                    new FeeStandard.PrincipalShare(Ratio.of(11, 1000)),
                    FeeTiming.EACH_PERIOD),
                new TermsFee(
                    SERVICE, new FeeStandard.FixedAmount(Money.ofFen(990)), FeeTiming.UPFRONT))));
  }

  private static LoanOffer daysTerms() {
    return new LoanOffer.OfTerms(
        new LoanTerms(
            Money.ofFen(1_000_000),
            new QuotedRate(Ratio.of(1, 2000), QuotedRate.Basis.DAILY),
            RepaymentMethod.BULLET,
            new LoanTerm.Days(28),
            DAY,
            Optional.empty(),
            DayCount.ACTUAL_365,
            InstalmentRounding.ALL_EQUAL,
            List.of()));
  }

  private static LoanOffer plan() {
    return new LoanOffer.OfPlan(
        new RepaymentPlan(
            Money.ofFen(300_000),
            DAY,
            List.of(
                new PlanRow(
                    DAY,
                    Money.ZERO,
                    Money.ZERO,
                    List.of(new FeeAmount("service-1", Money.ofFen(990)))),
                new PlanRow(
                    LocalDate.of(2026, 2, 15), Money.ofFen(300_000), Money.ofFen(-2), List.of())),
            List.of(SERVICE)));
  }

  private static LoanOffer datedFlows() {
    return new LoanOffer.OfFlows(
        new CashFlows.Dated(
            List.of(
                new DatedFlow(DAY, Money.ofFen(300_000)),
                new DatedFlow(LocalDate.of(2027, 1, 15), Money.ofFen(-336_000)))));
  }

  private static LoanOffer periodicFlows() {
    return new LoanOffer.OfFlows(
        new CashFlows.Periodic(
            new PeriodicFlows(
                UnitPeriod.ofDays(30),
                List.of(
                    new PeriodicFlow(PeriodOffset.START, Money.ofFen(300_000)),
                    new PeriodicFlow(new PeriodOffset(1, 19, 30), Money.ofFen(-303_000)))),
            Optional.of(DAY)));
  }

  private static ComprehensiveFinancingCost fullCost() {
    return new ComprehensiveFinancingCost(
        Optional.of(Money.ofFen(1_000_000)),
        List.of(
            new CostItem(
                new FeeItem(
                    FeeItem.INTEREST_CODE,
                    "贷款利息",
                    FeeKind.INTEREST,
                    Optional.of(new ChargingParty("示例小额贷款有限公司", Optional.empty())),
                    FeeFacts.NOT_GIVEN),
                Money.ofFen(66_185)),
            new CostItem(GUARANTEE, Money.ofFen(132_000))),
        List.of(
            new AnnualisedCost.Rated(
                RateConvention.NOMINAL_SIMPLE,
                new RateBracket(Ratio.parse("0.35999999999990"), Ratio.parse("0.35999999999991"))),
            new AnnualisedCost.Rated(
                RateConvention.FLAT_SIMPLE, RateBracket.exactly(Ratio.of(1, 3))),
            new AnnualisedCost.NotAvailable(RateConvention.DATED_EFFECTIVE, "no dates")),
        new BindingConvention(
            RateConvention.NOMINAL_SIMPLE,
            List.of(RateConvention.NOMINAL_SIMPLE, RateConvention.FLAT_SIMPLE),
            "IRR per month x 12 a year, 单利"),
        new CostProof(
            new RateProof(
                new PeriodicFlows(
                    UnitPeriod.MONTH,
                    List.of(
                        new PeriodicFlow(PeriodOffset.START, Money.ofFen(999_010)),
                        new PeriodicFlow(PeriodOffset.of(46, 30), Money.ofFen(-1_198_185)))),
                new RateBracket(Ratio.parse("0.029999999999999999"), Ratio.parse("0.03")),
                new Uniqueness.Isolated(
                    List.of(
                        new BigDecimal("-0.99"),
                        new BigDecimal("0.012345678901234"),
                        new BigDecimal("1000.00")))),
            Optional.of(
                new RateProof(
                    new PeriodicFlows(
                        UnitPeriod.DAY,
                        List.of(
                            new PeriodicFlow(PeriodOffset.START, Money.ofFen(999_010)),
                            new PeriodicFlow(PeriodOffset.ofWhole(46), Money.ofFen(-1_198_185)))),
                    RateBracket.exactly(Ratio.parse("0.001")),
                    new Uniqueness.OneSignChange()))));
  }

  private static ComprehensiveFinancingCost bareCost() {
    return new ComprehensiveFinancingCost(
        Optional.empty(),
        List.of(),
        List.of(
            new AnnualisedCost.Rated(
                RateConvention.NOMINAL_SIMPLE, RateBracket.exactly(Ratio.of(12, 100)))),
        new BindingConvention(
            RateConvention.NOMINAL_SIMPLE, List.of(RateConvention.NOMINAL_SIMPLE), "单利"),
        new CostProof(
            new RateProof(
                new PeriodicFlows(
                    UnitPeriod.YEAR,
                    List.of(
                        new PeriodicFlow(PeriodOffset.START, Money.ofFen(300_000)),
                        new PeriodicFlow(PeriodOffset.ofWhole(1), Money.ofFen(-336_000)))),
                RateBracket.exactly(Ratio.of(12, 100)),
                new Uniqueness.OneSignChange()),
            Optional.empty()));
  }

  private static ReadingDependence dependence(Finding finding) {
    return new ReadingDependence(
        finding.rule(),
        List.of(Answer.SIMPLE, Answer.CALENDAR_MONTH),
        List.of(
            new ReadingDependence.Turning(Answer.COMPOUND, Outcome.BLOCK),
            new ReadingDependence.Turning(Answer.THIRTY_DAYS, Outcome.ERROR)));
  }

  private static LegalNumber number(String name, LegalBasis basis) {
    return new LegalNumber(
        name,
        Ratio.of(6, 25),
        Quantity.Unit.ANNUAL_FRACTION,
        basis,
        basis.instrument().published(),
        basis.instrument().effective(),
        LocalDate.of(2026, 11, 21));
  }

  private static Finding.About about(String rule, LegalBasis basis, Text explanation) {
    return new Finding.About(
        new RuleId(rule),
        basis,
        explanation,
        List.of(new Fact("loan.disbursement_date", "2026-01-15")));
  }

  private static Finding breached() {
    return new Finding.Breached(
        about("SLG_QA2_COST_ABOVE_HARD_CAP", ANSWER, new Text("Above.", "超过。")),
        Optional.of(
            measured(new Limit(Ratio.of(24, 100), new Text("24 %", "百分之二十四"), Optional.empty()))),
        Outcome.BLOCK,
        new Text("Lower it.", "降低。"),
        Optional.of(
            new Remedy(
                Optional.of(new Remedy.LowerPayments(Money.ofFen(5_000), Money.ofFen(94_000))),
                Money.ofFen(54_321),
                List.of(
                    new Fix(
                        new Lever(
                            Lever.Kind.FEE,
                            "guarantee",
                            "担保费",
                            Lever.Measure.PRINCIPAL_SHARE,
                            Ratio.of(11, 1_000)),
                        Ratio.of(10_207, 1_000_000),
                        Money.ofFen(793)),
                    new Fix(
                        new Lever(
                            Lever.Kind.RATE,
                            "interest",
                            "interest rate",
                            Lever.Measure.FRACTION_PER_YEAR,
                            Ratio.of(22, 100)),
                        Ratio.ZERO,
                        Money.ofFen(7_930))))),
        List.of(CAVEAT));
  }

  private static Finding satisfied(Optional<LprPublication> lpr) {
    return new Finding.Satisfied(
        about("SLG_S2_P3_COST_ABOVE_TARGET_ON_GLIDE_PATH", ARTICLE, new Text("Not above.", "未超过。")),
        Optional.of(
            lpr.isPresent()
                ? measured(new Limit(Ratio.of(12, 100), new Text("4 x one-year LPR", "四倍LPR"), lpr))
                : new Measurement.OfQuantity(
                    new Quantity(Ratio.of(1, 3), Quantity.Unit.SHARE),
                    Operator.AT_LEAST,
                    new Quantity(Ratio.of(3, 10), Quantity.Unit.SHARE),
                    new Text("30 %", "30%"))),
        Outcome.GLIDE,
        lpr.isPresent() ? List.of() : List.of(CAVEAT));
  }

  private static Finding notApplicable() {
    return new Finding.NotApplicable(
        about(
            "SLG_QA4_ULTRA_SHORT_COST_ABOVE_HARD_CAP",
            ANSWER,
            new Text("Longer than a month.", "超过1个月。")));
  }

  private static Finding undetermined() {
    return new Finding.Undetermined(
        about(
            "SLG_QA3_COST_ABOVE_TARGET_AFTER_2027", ANSWER, new Text("Cannot be judged.", "无法判断。")),
        List.of(new MissingFact("law.lpr", new Text("no LPR publication is known", "未掌握LPR"))));
  }

  private static Measurement measured(Limit limit) {
    return new Measurement.OfCost(
        new AnnualRate(new BigDecimal("0.359999999999"), RateConvention.NOMINAL_SIMPLE),
        limit,
        List.of(RateConvention.FLAT_SIMPLE));
  }

  private static LprPublication lpr() {
    return new LprPublication(LocalDate.of(2025, 12, 22), Ratio.of(3, 100), Ratio.of(35, 1000));
  }
}
