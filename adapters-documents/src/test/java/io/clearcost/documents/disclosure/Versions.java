package io.clearcost.documents.disclosure;

import io.clearcost.domain.disclosure.ComplaintChannel;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.Enhancement;
import io.clearcost.domain.disclosure.SheetComposer;
import io.clearcost.domain.disclosure.SheetFacts;
import io.clearcost.domain.disclosure.SheetOutcomes;
import io.clearcost.domain.disclosure.Sheets;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.RequestId;
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
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.rate.Ratio;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Versions of sheets to be set out. */
final class Versions {

  /** Names that a page must not take for markup. */
  static final ChargingParty VALUER = party("示例<评估>&\"咨询\"'有限公司", "91110000EXAMPLE0P2");

  static final ChargingParty CO_LENDER = party("示例信托有限公司", "91440000EXAMPLE0T3");
  static final ChargingParty INSURER = party("示例财产保险股份有限公司", "91310000EXAMPLE0N4");

  private static final ChargingParty LENDER =
      new ChargingParty(Sheets.BANK.legalName(), Sheets.BANK.creditCode());

  private Versions() {}

  static DisclosureVersion of(CostDisclosure sheet) {
    return new DisclosureVersion(
        new DisclosureId("0198f2a1-7b1c-7c00-8000-000000000001"),
        2,
        new DecisionId("decision-1"),
        new RequestId("request-1"),
        Instant.parse("2026-08-31T02:03:04.000005Z"),
        Sheets.officer(),
        sheet,
        ContentHash.of("sheet".getBytes(StandardCharsets.UTF_8)));
  }

  /** A person's loan with a guarantee fee and penalty interest. */
  static DisclosureVersion personal() {
    return of(Sheets.sheet());
  }

  /** An enterprise's loan with charges of many kinds. */
  static DisclosureVersion enterprise() {
    return of(
        sheet(
            withCharges(
                Loans.terms(
                    RepaymentMethod.INTEREST_FIRST,
                    "1000000",
                    "0.06",
                    12,
                    Sheets.DISBURSEMENT,
                    fees())),
            BorrowerKind.ENTERPRISE,
            new SheetFacts(
                List.of(CO_LENDER),
                Optional.of(new Enhancement.By(List.of(Sheets.GUARANTOR, INSURER))),
                Optional.of(new ComplaintChannel("95000，或 https://example.com/投诉?a=1&b=2")),
                false)));
  }

  /** A loan of nothing but interest, enhanced by nobody, without charges after default. */
  static DisclosureVersion plain() {
    return plain(12);
  }

  /** The same over so many months. */
  static DisclosureVersion plain(int months) {
    return of(
        sheet(
            Loans.terms(
                RepaymentMethod.LEVEL_PRINCIPAL, "50000", "0.108", months, Sheets.DISBURSEMENT),
            BorrowerKind.PERSON,
            new SheetFacts(
                List.of(),
                Optional.of(new Enhancement.None()),
                Optional.of(new ComplaintChannel("0531-00000000")),
                true)));
  }

  /** A loan whose fees are more than a page has columns, one of them of the given payee. */
  static DisclosureVersion manyFees(ChargingParty payee) {
    List<TermsFee> fees = new ArrayList<>();
    for (int k = 1; k <= 4; k++) {
      fees.add(
          new TermsFee(
              item("service-" + k, "服务费" + k, FeeKind.SERVICE_FEE, payee, service()),
              new FeeStandard.FixedAmount(Loans.yuan(k + ".50")),
              FeeTiming.EACH_PERIOD));
    }
    return of(
        sheet(
            Loans.terms(
                RepaymentMethod.LEVEL_INSTALMENT,
                "20000",
                "0.06",
                6,
                Sheets.DISBURSEMENT,
                fees.toArray(TermsFee[]::new)),
            BorrowerKind.PERSON,
            new SheetFacts(
                List.of(),
                Optional.of(new Enhancement.None()),
                Optional.of(new ComplaintChannel("95000")),
                true)));
  }

  static ChargingParty party(String name, String code) {
    return new ChargingParty(name, Optional.of(new CreditCode(code)));
  }

  private static TermsFee[] fees() {
    FeeFacts guarantee =
        FeeFacts.of(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER, FeePurpose.CREDIT_ENHANCEMENT)
            .withRefund(FeeRefund.PRO_RATA_ON_EARLY_SETTLEMENT);
    FeeFacts collected =
        new FeeFacts(
            service().payeeRole(),
            service().purpose(),
            Optional.of(LENDER),
            service().condition(),
            service().refund(),
            service().bearer(),
            service().taxShare());
    FeeFacts chosen =
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.UNRELATED_GOODS_OR_SERVICES)
            .withCondition(new FeeCondition.Elective(Optional.of("选择记录-1")));
    return new TermsFee[] {
      new TermsFee(
          item("guarantee", "担保费", FeeKind.GUARANTEE_FEE, Sheets.GUARANTOR, guarantee),
          new FeeStandard.PrincipalShare(Ratio.parse("0.008")),
          FeeTiming.UPFRONT),
      new TermsFee(
          item("valuation", "评估费", FeeKind.SERVICE_FEE, VALUER, collected),
          new FeeStandard.FixedAmount(Loans.yuan("3000")),
          FeeTiming.BEFORE_DISBURSEMENT,
          List.of(Sheets.DISBURSEMENT.minusDays(3))),
      new TermsFee(
          item(
              "registration",
              "抵押登记费",
              FeeKind.OTHER,
              VALUER,
              service().withBearer(FeeBearer.LENDER)),
          new FeeStandard.FixedAmount(Loans.yuan("80")),
          FeeTiming.UPFRONT),
      new TermsFee(
          item("membership", "会员费", FeeKind.OTHER, VALUER, chosen),
          new FeeStandard.FixedAmount(Loans.yuan("12.50")),
          FeeTiming.EACH_PERIOD)
    };
  }

  private static FeeFacts service() {
    return FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN);
  }

  private static LoanTerms withCharges(LoanTerms plain) {
    return new LoanTerms(
        plain.principal(),
        plain.rate(),
        plain.method(),
        plain.term(),
        plain.disbursementDate(),
        plain.firstDueDate(),
        plain.dayCount(),
        plain.rounding(),
        plain.shape(),
        plain.fees(),
        List.of(
            new Relief(
                FeeItem.INTEREST_CODE, ReliefGiver.LENDER, new Relief.Share(Ratio.of(1, 2)), 1, 3)),
        List.of(
            contingent(
                "overdue",
                "逾期罚息",
                ContingentEvent.OVERDUE,
                new ContingentStandard.ContractRateUplift(Ratio.of(1, 2))),
            contingent(
                "misuse",
                "挪用罚息",
                ContingentEvent.MISUSE,
                new ContingentStandard.ComprehensiveRateUplift(Ratio.ONE)),
            contingent(
                "late",
                "逾期利率",
                ContingentEvent.OVERDUE,
                new ContingentStandard.OverduePrincipalRate(Ratio.parse("0.015"))),
            contingent(
                "early",
                "提前还款违约金",
                ContingentEvent.PREPAYMENT,
                new ContingentStandard.RemainingPrincipalShare(Ratio.parse("0.01"))),
            contingent(
                "letter",
                "催告费",
                ContingentEvent.OTHER_DEFAULT,
                new ContingentStandard.FixedAmount(Loans.yuan("50")))));
  }

  private static ContingentCharge contingent(
      String code, String name, ContingentEvent event, ContingentStandard standard) {
    return new ContingentCharge(
        item(
            code,
            name,
            FeeKind.OTHER,
            LENDER,
            FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT)
                .withCondition(new FeeCondition.Contingent(event))),
        standard);
  }

  private static FeeItem item(
      String code, String name, FeeKind kind, ChargingParty payee, FeeFacts facts) {
    return new FeeItem(code, name, kind, Optional.of(payee), facts);
  }

  private static CostDisclosure sheet(LoanTerms terms, BorrowerKind borrower, SheetFacts facts) {
    return SheetOutcomes.sheet(
        SheetComposer.compose(
            Sheets.judgement(
                new LoanOffer.OfTerms(terms), LoanCircumstances.NONE.withBorrower(borrower)),
            facts));
  }
}
