package io.clearcost.domain.disclosure;

import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.AssessedLoan;
import io.clearcost.domain.gate.CapsInForce;
import io.clearcost.domain.gate.LoanGate;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sheets for tests: of a bank's loan of 10,000 yuan in 12 instalments with a guarantor. */
public final class Sheets {

  /** Who guarantees the loan. */
  public static final ChargingParty GUARANTOR =
      new ChargingParty("示例融资担保有限公司", Optional.of(new CreditCode("91370000EXAMPLE0G1")));

  public static final Institution BANK =
      new Institution(
          new InstitutionId("bank"),
          "示例商业银行股份有限公司",
          Optional.of(new CreditCode("91000000EXAMPLE001")),
          LenderKind.COMMERCIAL_BANK,
          new Province("CN-BJ"),
          LocalDate.of(2020, 1, 1));

  /** Told for every sheet here. */
  public static final SheetFacts FACTS =
      new SheetFacts(
          List.of(),
          Optional.of(new Enhancement.By(List.of(GUARANTOR))),
          Optional.of(new ComplaintChannel("95000")),
          false);

  private static final FeeItem GUARANTEE =
      new FeeItem(
          "guarantee",
          "担保费",
          FeeKind.GUARANTEE_FEE,
          Optional.of(GUARANTOR),
          FeeFacts.of(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER, FeePurpose.CREDIT_ENHANCEMENT));

  private static final LoanGate GATE = new LoanGate(RuleBook.ofThisProgram());

  /** The day on which the money is paid out. */
  public static final LocalDate DISBURSEMENT = LocalDate.of(2026, 9, 1);

  private Sheets() {}

  /** Level instalments at an annual rate, with a guarantee fee each month and a penalty rate. */
  public static LoanTerms terms(String annualRate, String guaranteeFee) {
    LoanTerms plain =
        Loans.terms(
            RepaymentMethod.LEVEL_INSTALMENT,
            "10000",
            annualRate,
            12,
            DISBURSEMENT,
            new TermsFee(
                GUARANTEE,
                new FeeStandard.FixedAmount(Loans.yuan(guaranteeFee)),
                FeeTiming.EACH_PERIOD));
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
        plain.reliefs(),
        List.of(
            new ContingentCharge(
                new FeeItem(
                    "overdue",
                    "逾期罚息",
                    FeeKind.OTHER,
                    Optional.of(new ChargingParty(BANK.legalName(), BANK.creditCode())),
                    FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT)
                        .withCondition(new FeeCondition.Contingent(ContingentEvent.OVERDUE))),
                new ContingentStandard.ContractRateUplift(Ratio.of(1, 2)))));
  }

  /** A loan of the bank as calculator and gate judge it. */
  public static Judgement judgement(LoanOffer offer, LoanCircumstances told) {
    Lender lender = Lender.of(BANK);
    return CostCalculator.calculate(offer, lender)
        .fold(
            cost -> {
              AssessedLoan loan =
                  new AssessedLoan(
                      BANK.kind(),
                      lender,
                      offer,
                      cost,
                      Milestone.QUOTE,
                      told,
                      CapsInForce.of(new FixedLprHistory()));
              return new Judgement(
                  new LoanApplication(
                      BANK.id(), new LoanReference("合同-1"), offer, Milestone.QUOTE, told),
                  BANK,
                  DISBURSEMENT,
                  loan.readings(),
                  cost,
                  GATE.judge(loan, DISBURSEMENT)
                      .fold(
                          verdict -> verdict,
                          none -> {
                            throw new AssertionError(none.toString());
                          }),
                  GATE.ruleBook().version());
            },
            none -> {
              throw new AssertionError(none.toString());
            },
            unmapped -> {
              throw new AssertionError(unmapped.toString());
            });
  }

  /** The judgement of terms that a person borrows upon. */
  public static Judgement judgement(LoanTerms terms) {
    return judgement(
        new LoanOffer.OfTerms(terms), LoanCircumstances.NONE.withBorrower(BorrowerKind.PERSON));
  }

  /** The decision that such a judgement became. */
  public static Decision decision(String id, LoanTerms terms) {
    return new Decision(
        new DecisionId(id),
        new RequestId("request-" + id),
        Instant.parse("2026-08-31T02:03:04.000005Z"),
        officer(),
        judgement(terms));
  }

  public static Caller officer() {
    return new Caller("officer", Optional.of(BANK.id()), Set.of(Caller.Role.LENDER));
  }

  /** The complete sheet of terms. */
  public static CostDisclosure sheet(LoanTerms terms) {
    return SheetOutcomes.sheet(SheetComposer.compose(judgement(terms), FACTS));
  }

  /** A loan at 12 % with 20 yuan of guarantee fee a month. */
  public static CostDisclosure sheet() {
    return sheet(terms("0.12", "20"));
  }
}
