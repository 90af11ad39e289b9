package io.clearcost.domain.gate;

import static io.clearcost.domain.gate.Judged.DAY;
import static io.clearcost.domain.gate.Judged.at;
import static io.clearcost.domain.gate.Judged.broken;
import static io.clearcost.domain.gate.Judged.finding;
import static io.clearcost.domain.gate.Judged.judge;
import static io.clearcost.domain.gate.Judged.loan;
import static io.clearcost.domain.gate.Judged.missing;
import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.Costs;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.ReliefAmount;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept back from the principal. */
class WithheldTest {

  static final String BANK_INTEREST = "ALN_A06_P2_CC_A670_INTEREST_DEDUCTED";
  static final String SMALL_INTEREST = "SLG_S2_P2_CC_A670_INTEREST_DEDUCTED";
  static final String WITHHELD = "SLG_S2_P2_SLM_WITHHELD_FROM_PRINCIPAL";

  /** 10,000 yuan for three months, of which some interest is due on the first day. */
  @Tag(BANK_INTEREST)
  @Tag(SMALL_INTEREST)
  @Tag("BANK-06-12")
  @Tag("SLC-2-3")
  @ParameterizedTest
  @CsvSource({
    "COMMERCIAL_BANK, 0, ''",
    "COMMERCIAL_BANK, 1, ALN_A06_P2_CC_A670_INTEREST_DEDUCTED",
    "CONSUMER_FINANCE_COMPANY, 1, ALN_A06_P2_CC_A670_INTEREST_DEDUCTED",
    "SMALL_LOAN_COMPANY, 0, ''",
    "SMALL_LOAN_COMPANY, 1, SLG_S2_P2_CC_A670_INTEREST_DEDUCTED",
  })
  void interest_ofOneFenOnTheDayOfDisbursement_isForbidden(LenderKind kind, long fen, String rule) {
    for (Milestone milestone : Milestone.ALWAYS) {
      GateDecision decision = judge(at(milestone, ofPlan(kind, row(Money.ofFen(fen)))));

      assertThat(broken(decision)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }
  }

  @Test
  void interest_thatAReliefTakesOffAltogether_isNotDeducted() {
    Money interest = Money.ofFen(5_000);
    PlanRow relieved =
        new PlanRow(
            DAY,
            Money.ZERO,
            interest,
            List.of(),
            List.of(new ReliefAmount(FeeItem.INTEREST_CODE, ReliefGiver.LENDER, interest)));

    GateDecision decision = judge(ofPlan(LenderKind.COMMERCIAL_BANK, relieved));

    assertThat(broken(decision)).isEmpty();
  }

  @Test
  void interestDueLater_isNotDeductedInAdvance() {
    PlanRow dayAfter =
        new PlanRow(DAY.plusDays(1), Money.ZERO, Money.ofFen(100), List.of(), List.of());

    assertThat(broken(judge(ofPlan(LenderKind.COMMERCIAL_BANK, dayAfter)))).isEmpty();
  }

  /** A fee for the money itself is interest by the reading that holds, and by the other a fee. */
  @Test
  void feeForTheMoney_atDisbursement_turnsByReading() {
    AssessedLoan loan =
        loan(LenderKind.COMMERCIAL_BANK)
            .paying(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT)
            .assessed();

    GateDecision decision = judge(loan);

    assertThat(broken(decision)).containsExactly(BANK_INTEREST);
    assertThat(decision.readingDependences())
        .filteredOn(dependence -> dependence.rule().value().equals(BANK_INTEREST))
        .flatExtracting(ReadingDependence::turning)
        .containsExactly(
            new ReadingDependence.Turning(Answer.ONLY_WHAT_IS_AGREED_AS_INTEREST, Outcome.PASS));
    assertThat(broken(judge(loan.under(Answer.ONLY_WHAT_IS_AGREED_AS_INTEREST).orElseThrow())))
        .isEmpty();
  }

  /** What the lender itself or a deposit takes is withheld; what others charge only costs. */
  @Tag(WITHHELD)
  @ParameterizedTest
  @CsvSource({
    "LENDER, SERVICE_OF_THE_LOAN, true, false",
    "LENDER, CREDIT_ENHANCEMENT, true, false",
    "LENDER, SECURITY_DEPOSIT, true, false",
    "LENDER, UNRELATED_GOODS_OR_SERVICES, true, false",
    "OTHER_THIRD_PARTY, SECURITY_DEPOSIT, true, false",
    "CREDIT_ENHANCEMENT_PROVIDER, SECURITY_DEPOSIT, true, false",
    "CREDIT_ENHANCEMENT_PROVIDER, CREDIT_ENHANCEMENT, false, false",
    "OTHER_THIRD_PARTY, SERVICE_OF_THE_LOAN, false, false",
    "PUBLIC_AUTHORITY, PUBLIC_DUTY, false, false",
  })
  void chargeAtDisbursement_isWithheldOrMerelyCosts(
      PayeeRole payee, FeePurpose purpose, boolean small, boolean bank) {
    AssessedLoan smallLoan = loan(LenderKind.SMALL_LOAN_COMPANY).paying(payee, purpose).assessed();
    AssessedLoan bankLoan = loan(LenderKind.COMMERCIAL_BANK).paying(payee, purpose).assessed();

    assertThat(broken(judge(smallLoan)).contains(WITHHELD)).isEqualTo(small);
    assertThat(broken(judge(bankLoan)).contains(BANK_INTEREST)).isEqualTo(bank);
  }

  @Test
  void feeOfTheLender_ofOneFen_isWithheldAndNamed() {
    Finding none = finding(judge(ofFee(0, facts())), WITHHELD);
    Finding one = finding(judge(ofFee(1, facts())), WITHHELD);

    assertThat(none.outcome()).isEqualTo(Outcome.PASS);
    assertThat(one.outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(one.about().explanation().english())
        .isEqualTo(
            "Fees of the lender and deposits withheld at disbursement: 0.01 yuan, above 0.00 yuan"
                + " (金规〔2024〕26号 先行扣除 (recalled, not verified against the official text)).");
    assertThat(one.about().facts()).extracting("name").contains("charge.fee.withheld_fen");
  }

  @Test
  void feeThatTheLenderBears_orTheBorrowerChose_isNotWithheld() {
    FeeFacts borne = facts().withBearer(FeeBearer.LENDER);
    FeeFacts chosen =
        FeeFacts.of(PayeeRole.LENDER, FeePurpose.UNRELATED_GOODS_OR_SERVICES)
            .withCondition(new FeeCondition.Elective(Optional.of("order-1")));

    assertThat(broken(judge(ofFee(100, borne)))).isEmpty();
    assertThat(broken(judge(ofFee(100, chosen)))).isEmpty();
  }

  /** Cash flows price a loan; to lend by them is to hide who charges what. */
  @ParameterizedTest
  @EnumSource(
      value = LenderKind.class,
      names = {"COMMERCIAL_BANK", "SMALL_LOAN_COMPANY"})
  void cashFlowsAlone_fromSigningOn_doNotTellWhatIsWithheld(LenderKind kind) {
    LoanOffer flows = dated(flow(DAY, 1_000_000), flow(DAY.plusMonths(2), -1_010_000));
    AssessedLoan loan =
        new AssessedLoan(
            kind,
            Lender.ofKind(kind),
            flows,
            Costs.of(flows),
            Milestone.QUOTE,
            loan(kind).told(),
            CapsInForce.of(new FixedLprHistory()));

    assertThat(judge(loan).outcome()).isEqualTo(Outcome.PASS);
    assertThat(missing(judge(at(Milestone.BEFORE_SIGNING, loan)))).contains("loan.terms");
    assertThat(judge(at(Milestone.BEFORE_SIGNING, loan)).outcome()).isEqualTo(Outcome.ERROR);
  }

  @ParameterizedTest
  @EnumSource(
      value = LenderKind.class,
      names = {"COMMERCIAL_BANK", "SMALL_LOAN_COMPANY"})
  void outcome_withoutSentences_isThatOfTheFinding(LenderKind kind) {
    LoanOffer flows = dated(flow(DAY, 1_000_000), flow(DAY.plusMonths(2), -1_010_000));
    List<AssessedLoan> loans =
        List.of(
            ofPlan(kind, row(Money.ofFen(1))),
            ofPlan(kind, row(Money.ZERO)),
            ofFee(100, facts()),
            loan(kind).paying(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT).assessed(),
            new AssessedLoan(
                kind,
                Lender.ofKind(kind),
                flows,
                Costs.of(flows),
                CapsInForce.of(new FixedLprHistory())));

    for (AssessedLoan loan : loans) {
      for (Milestone milestone : Milestone.ALWAYS) {
        for (Answer answer : Reading.INTEREST_IN_ADVANCE.answers()) {
          AssessedLoan asked = at(milestone, loan.under(answer).orElseThrow());

          for (LoanRule rule : RuleBook.ofThisProgram().about(kind)) {
            assertThat(rule.outcome(asked, DAY))
                .as("%s of %s at %s under %s", rule.id(), asked.offer(), milestone, answer)
                .isEqualTo(rule.examine(asked, DAY).outcome());
          }
        }
      }
    }
  }

  private static FeeFacts facts() {
    return FeeFacts.of(PayeeRole.LENDER, FeePurpose.SERVICE_OF_THE_LOAN).withRefund(FeeRefund.NONE);
  }

  private static AssessedLoan ofFee(long fen, FeeFacts facts) {
    FeeItem fee = new FeeItem("fee", "手续费", FeeKind.SERVICE_FEE, Optional.empty(), facts);
    PlanRow first =
        new PlanRow(DAY, Money.ZERO, Money.ZERO, List.of(new FeeAmount("fee", Money.ofFen(fen))));
    return ofPlan(LenderKind.SMALL_LOAN_COMPANY, first, fee);
  }

  private static PlanRow row(Money interest) {
    return new PlanRow(DAY, Money.ZERO, interest, List.of());
  }

  private static AssessedLoan ofPlan(LenderKind kind, PlanRow first, FeeItem... fees) {
    Money principal = Money.ofFen(1_000_000);
    RepaymentPlan plan =
        new RepaymentPlan(
            principal,
            DAY,
            List.of(
                first, new PlanRow(DAY.plusMonths(3), principal, Money.ofFen(15_000), List.of())),
            List.of(fees));
    LoanOffer offer = new LoanOffer.OfPlan(plan);
    return new AssessedLoan(
        kind,
        Lender.ofKind(kind),
        offer,
        Costs.of(offer),
        Milestone.BEFORE_DISBURSEMENT,
        loan(kind).told(),
        CapsInForce.of(new FixedLprHistory()));
  }
}
