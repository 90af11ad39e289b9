package io.clearcost.persistence.ledger;

import io.clearcost.domain.disclosure.BorrowerToken;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.ClaimEvent;
import io.clearcost.domain.ledger.ClaimedCost;
import io.clearcost.domain.ledger.Enhancer;
import io.clearcost.domain.ledger.LineDrawdown;
import io.clearcost.domain.ledger.LoanContract;
import io.clearcost.domain.ledger.LoanGrade;
import io.clearcost.domain.ledger.LoanLink;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.ledger.LoanStatus;
import io.clearcost.domain.ledger.PaidFlow;
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
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.InformationHolder;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.loan.LoanSecurity;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The records behind the golden lines, written down part by part. The first has every part and
 * every field that a record can have, those of a contract's money apart; the others have another
 * depth of it, and the least that a record may say.
 */
final class GoldenRecords {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

  private static final ChargingParty PLATFORM =
      new ChargingParty("示例\"平台\"有限公司", Optional.of(new CreditCode("91370000MA3C0000XA")));

  private static final ChargingParty GUARANTOR = new ChargingParty("示例担保有限公司", Optional.empty());

  private static final FeeItem GUARANTEE =
      new FeeItem(
          "guarantee",
          "担保费",
          FeeKind.GUARANTEE_FEE,
          Optional.of(GUARANTOR),
          FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN));

  private GoldenRecords() {}

  static List<LoanRecord> all() {
    return List.of(full(), ofPlan(), ofFlows(), scant());
  }

  private static LoanRecord full() {
    return new LoanRecord(
        new LoanReference("合同-1"),
        Optional.of(
            new LoanContract(
                new LoanOffer.OfTerms(terms()),
                circumstances(),
                Optional.of(DAY.minusDays(1)),
                Optional.of(PLATFORM),
                List.of(
                    new Enhancer(
                        GUARANTOR,
                        Enhancer.Kind.FINANCING_GUARANTEE_COMPANY,
                        Optional.of(Ratio.parse("0.8")),
                        Optional.of(Ratio.parse("0.015"))),
                    new Enhancer(
                        PLATFORM, Enhancer.Kind.INSURER, Optional.empty(), Optional.empty())),
                Optional.of(new LineDrawdown("授信-7", Money.ofFen(50_000_00), OptionalInt.of(3))),
                List.of(
                    new LoanLink(
                        LoanLink.Kind.REFINANCES,
                        new LoanReference("合同-0"),
                        Optional.of(new InstitutionId("slc-2"))),
                    new LoanLink(
                        LoanLink.Kind.SAME_DEAL, new LoanReference("合同-2"), Optional.empty())),
                Optional.of(new BorrowerToken("token_1.A:b-c")),
                Optional.of(new DisclosureId("disclosure-1")))),
        Optional.of(plan()),
        List.of(
            new PaidFlow(
                "f\\1",
                DAY.plusMonths(1),
                FlowComponent.FEE,
                Money.ofFen(12_34),
                Optional.of(GUARANTOR),
                Optional.of("guarantee"),
                Optional.of(Movement.Link.COMPANION_ORDER),
                Optional.of("扣款\t1")),
            new PaidFlow(
                "f2",
                DAY,
                FlowComponent.DISBURSEMENT,
                Money.ofFen(20_000_00),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of(
            new ClaimEvent(
                "e1",
                DAY.plusMonths(6),
                ClaimEvent.Kind.COMPENSATION_PAYOUT,
                Money.ofFen(9_999_99),
                Optional.of(GUARANTOR)),
            new ClaimEvent(
                "e2",
                DAY.plusMonths(7),
                ClaimEvent.Kind.WRITE_OFF,
                Money.ofFen(1),
                Optional.empty())),
        Optional.of(
            new LoanStatus(
                DAY.plusMonths(8),
                LoanGrade.DOUBTFUL,
                271,
                Money.ofFen(10_000_00),
                Money.ofFen(9_000_00))),
        Optional.of(
            new ClaimedCost(
                new AnnualRate(new BigDecimal("0.2399"), RateConvention.EFFECTIVE_COMPOUND),
                Optional.of(Money.ofFen(2_345_67)))));
  }

  private static LoanTerms terms() {
    return new LoanTerms(
        Money.ofFen(20_000_00),
        new QuotedRate(Ratio.parse("0.12"), QuotedRate.Basis.ANNUAL),
        RepaymentMethod.LEVEL_INSTALMENT,
        new LoanTerm.Months(12),
        DAY,
        Optional.of(DAY.plusDays(20)),
        DayCount.THIRTY_360,
        InstalmentRounding.LAST_INSTALMENT,
        List.of(
            new TermsFee(
                GUARANTEE,
                new FeeStandard.PrincipalShare(Ratio.parse("0.01")),
                FeeTiming.UPFRONT)));
  }

  private static LoanCircumstances circumstances() {
    return new LoanCircumstances(
        Optional.of(LoanPurpose.CONSUMPTION),
        Optional.of(BorrowerKind.PERSON),
        Optional.of(LoanSecurity.UNSECURED),
        Optional.of(Money.ofFen(200_000_00)),
        Optional.of(Ratio.parse("0.7")),
        Map.of(BorrowerInformation.INCOME, InformationHolder.LENDER),
        Optional.of(CreditInformationSource.LICENSED_BUREAU),
        Optional.of(Instant.parse("2026-10-14T01:02:03.000004Z")),
        Optional.of(Instant.parse("2026-10-14T01:02:04Z")),
        Optional.of(new Province("CN-SD")),
        Optional.of(new ProductLine("quick-cash")),
        Optional.of(UseTerm.AGREED));
  }

  private static RepaymentPlan plan() {
    return new RepaymentPlan(
        Money.ofFen(20_000_00),
        DAY,
        List.of(
            new PlanRow(
                DAY.plusMonths(1),
                Money.ofFen(5_000_00),
                Money.ofFen(200_00),
                List.of(new FeeAmount("guarantee", Money.ofFen(12_34)))),
            new PlanRow(DAY.plusMonths(2), Money.ofFen(15_000_00), Money.ofFen(150_00), List.of())),
        List.of(GUARANTEE));
  }

  private static LoanRecord ofPlan() {
    return contracted("合同-2", new LoanOffer.OfPlan(plan()));
  }

  private static LoanRecord ofFlows() {
    return contracted(
        "合同-3",
        new LoanOffer.OfFlows(
            new CashFlows.Dated(
                List.of(
                    new DatedFlow(DAY, Money.ofFen(9_900_00)),
                    new DatedFlow(DAY.plusYears(1), Money.ofFen(-11_000_00))))));
  }

  /** A contract of which nothing but the money is told. */
  private static LoanRecord contracted(String loan, LoanOffer offer) {
    return new LoanRecord(
        new LoanReference(loan),
        Optional.of(
            new LoanContract(
                offer,
                LoanCircumstances.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new LineDrawdown("授信-7", Money.ofFen(50_000_00), OptionalInt.empty())),
                List.of(),
                Optional.empty(),
                Optional.empty())),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static LoanRecord scant() {
    return new LoanRecord(
        new LoanReference("合同-4"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(
            new ClaimedCost(
                new AnnualRate(BigDecimal.ZERO, RateConvention.NOMINAL_SIMPLE), Optional.empty())));
  }
}
