package io.clearcost.persistence.disclosure;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.cost.ContingentTotal;
import io.clearcost.domain.cost.CostDecomposition;
import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.cost.FeeClassification;
import io.clearcost.domain.cost.PayeeShare;
import io.clearcost.domain.disclosure.ComplaintChannel;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.Enhancement;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.persistence.evidence.GoldenDecisions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The sheets behind the golden lines. Put together part by part and not computed, so that a better
 * calculator leaves them alone; between them they have every part that a sheet adds to those of a
 * decision, and every part of a cost by payee and event. What they show makes no sense.
 */
final class GoldenSheets {

  private static final Decision FULL = GoldenDecisions.all().get(0);
  private static final Decision BARE = GoldenDecisions.all().get(1);

  private static final ChargingParty GUARANTOR =
      new ChargingParty("示例担保有限公司", Optional.of(new CreditCode("91370000MA3C0000XA")));
  private static final ChargingParty CO_LENDER =
      new ChargingParty("示例\"联合\"银行 \\ 𠮷", Optional.of(new CreditCode("91000000EXAMPLE002")));

  private GoldenSheets() {}

  static List<CostDisclosure> all() {
    return List.of(
        sheet(
            FULL,
            BorrowerKind.PERSON,
            List.of(CO_LENDER),
            decomposed(FULL.judgement().cost()),
            new Enhancement.By(List.of(GUARANTOR, new ChargingParty("示例", Optional.empty()))),
            "95000，每日 8:00–20:00"),
        sheet(
            BARE,
            BorrowerKind.ENTERPRISE,
            List.of(),
            BARE.judgement().cost(),
            new Enhancement.None(),
            "https://example.com/?a=1&b=2"));
  }

  private static CostDisclosure sheet(
      Decision decision,
      BorrowerKind borrower,
      List<ChargingParty> coLenders,
      ComprehensiveFinancingCost cost,
      Enhancement enhancement,
      String complaints) {
    return new CostDisclosure(
        new LoanReference("合同-" + borrower.name()),
        borrower,
        decision.judgement().institution(),
        coLenders,
        terms(decision),
        plan(),
        cost,
        decision.judgement().readings(),
        enhancement,
        new ComplaintChannel(complaints));
  }

  private static LoanTerms terms(Decision decision) {
    return decision
        .judgement()
        .application()
        .offer()
        .<Optional<LoanTerms>>fold(
            Optional::of, plan -> Optional.empty(), flows -> Optional.empty())
        .orElseThrow();
  }

  private static RepaymentPlan plan() {
    return GoldenDecisions.all()
        .get(2)
        .judgement()
        .application()
        .offer()
        .<Optional<RepaymentPlan>>fold(
            terms -> Optional.empty(), Optional::of, flows -> Optional.empty())
        .orElseThrow();
  }

  private static ComprehensiveFinancingCost decomposed(ComprehensiveFinancingCost cost) {
    LegalBasis basis = FULL.judgement().verdict().findings().get(0).basis();
    FeeItem fee =
        new FeeItem(
            "cover",
            "保险费",
            FeeKind.INSURANCE_PREMIUM,
            Optional.of(GUARANTOR),
            new FeeFacts(
                Optional.of(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER),
                Optional.of(FeePurpose.CREDIT_ENHANCEMENT),
                Optional.of(CO_LENDER),
                new FeeCondition.Elective(Optional.of("录音 3")),
                FeeRefund.NONE,
                FeeBearer.LENDER,
                Optional.of(Ratio.of(3, 53))));
    ContingentCharge overdue =
        new ContingentCharge(
            new FeeItem(
                "overdue",
                "罚息",
                FeeKind.OTHER,
                Optional.empty(),
                FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT)
                    .withCondition(new FeeCondition.Contingent(ContingentEvent.OVERDUE))),
            new ContingentStandard.ContractRateUplift(Ratio.of(1, 2)));
    FeeClassification excluded = new FeeClassification.Excluded(basis, "not kept");
    return new ComprehensiveFinancingCost(
        cost.principal(),
        List.of(
            new CostItem(
                fee,
                Money.ofFen(990),
                Money.ofFen(1_000),
                Optional.of(new FeeClassification.Included(basis, "it is a price", true)),
                Optional.of(rate("0.0125")),
                Optional.of(rate("0.0130")))),
        cost.annualised(),
        cost.binding(),
        cost.proof(),
        new CostDecomposition(
            List.of(
                new PayeeShare(
                    Optional.of(GUARANTOR),
                    Money.ofFen(990),
                    Optional.of(rate("0.0125")),
                    Optional.of(rate("0.0130"))),
                new PayeeShare(
                    Optional.empty(), Money.ofFen(66_185), Optional.empty(), Optional.empty())),
            Optional.of(Ratio.of(12, 100)),
            Optional.of(rate("0.36")),
            List.of(
                new ContingentCost(
                    overdue, excluded, Optional.of(Ratio.of(18, 100)), Optional.empty())),
            List.of(
                new ContingentTotal(
                    ContingentEvent.OVERDUE, Ratio.of(18, 100), Money.ofFen(500)))));
  }

  private static AnnualRate rate(String fraction) {
    return new AnnualRate(new BigDecimal(fraction), RateConvention.NOMINAL_SIMPLE);
  }
}
