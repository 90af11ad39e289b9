package io.clearcost.application.ledger;

import static io.clearcost.application.ledger.LedgerOutcomes.ids;
import static io.clearcost.application.ledger.LedgerOutcomes.recorded;
import static io.clearcost.application.ledger.LedgerOutcomes.refused;
import static io.clearcost.application.ledger.TapeDesk.legacy;
import static io.clearcost.application.ledger.TapeDesk.stream;
import static io.clearcost.domain.ledger.Taped.PAID_OUT;
import static io.clearcost.domain.ledger.Taped.contracted;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.InMemoryIntakeLog;
import io.clearcost.domain.ledger.InMemoryLedger;
import io.clearcost.domain.ledger.IntakeAssessment;
import io.clearcost.domain.ledger.LedgerRecords;
import io.clearcost.domain.ledger.LoanContract;
import io.clearcost.domain.ledger.Taped;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loans on which no verdict is possible: refused, unless the intake is one of legacy. */
class UnjudgedLoanTest {

  private final InMemoryIntakeLog intakes = new InMemoryIntakeLog(new InMemoryLedger());
  private final TapeDesk desk =
      new TapeDesk(
          intakes,
          record -> record.toString().getBytes(StandardCharsets.UTF_8),
          new DirectTransactions());

  @Test
  void loan_beforeAnyRule_isRefusedAndOfLegacyLabelledWithItsCost() {
    LoanContract old = paidOut(LocalDate.of(2021, 3, 1));

    assertThat(ids(findings(old))).containsExactly("VAL_NO_RULE_IN_FORCE");
    IntakeAssessment label = label(old);
    assertThat(label.status()).isEqualTo(IntakeAssessment.Status.BEFORE_ANY_RULE);
    assertThat(label.outcome()).isEmpty();
    assertThat(label.cost().orElseThrow().bindingRate().percent()).isEqualTo("20.0000 %");
  }

  @Test
  void loan_withoutARate_isRefusedAndOfLegacyLabelled() {
    LoanContract endless =
        LedgerRecords.contract(
            new LoanOffer.OfFlows(
                new CashFlows.Dated(
                    List.of(
                        new DatedFlow(PAID_OUT, Loans.yuan("100")),
                        new DatedFlow(PAID_OUT.plusDays(9), Loans.yuan("101"))))));

    List<CheckFinding> findings = findings(endless);

    assertThat(ids(findings)).containsExactly("VAL_NO_RATE");
    assertThat(findings.get(0).field()).isEqualTo("contract.loan");
    assertThat(findings.get(0).sentence().english())
        .isEqualTo(
            "The loan has no single annual rate: all cash flows are received, or all are paid."
                + " A legacy intake takes and labels it.");
    assertThat(findings.get(0).sentence().chinese())
        .contains(IrrSolution.Reason.ONE_SIGNED.sentence().chinese());
    assertThat(label(endless))
        .isEqualTo(IntakeAssessment.none(IntakeAssessment.Status.NO_RATE, Optional.empty()));
  }

  @Test
  void charges_thatNoRuleMaps_areAFindingEachAndOfLegacyOneLabel() {
    LoanContract mysterious =
        LedgerRecords.contract(
            new LoanOffer.OfTerms(
                Loans.withFees(
                    Taped.terms(),
                    charge("mystery", FeeFacts.NOT_GIVEN),
                    Loans.fee("known", "1", FeeTiming.UPFRONT),
                    charge("duty", FeeFacts.of(PayeeRole.LENDER, FeePurpose.PUBLIC_DUTY)))));

    List<CheckFinding> findings = findings(mysterious);

    assertThat(ids(findings)).containsExactly("VAL_CHARGE_NOT_MAPPED", "VAL_CHARGE_NOT_MAPPED");
    assertThat(findings).allMatch(found -> found.field().equals("contract.loan"));
    assertThat(findings)
        .extracting(found -> found.sentence().english())
        .containsExactly(
            "No rule says whether the charge mystery counts: nobody said what the payee is to the"
                + " loan, or why the charge flows. A legacy intake takes and labels the loan.",
            "No rule says whether the charge duty counts: a public duty flows to a public"
                + " authority, and nothing else does. A legacy intake takes and labels the loan.");
    assertThat(findings.get(1).sentence().chinese()).contains("duty", "公共税费只能且必须由公共机构收取");
    assertThat(label(mysterious))
        .isEqualTo(IntakeAssessment.none(IntakeAssessment.Status.NOT_MAPPED, Optional.empty()));
  }

  @Test
  void loan_ofALenderThatTheRegisterDidNotKnowYet_isRefusedOfLegacyToo() {
    LoanContract early = paidOut(LocalDate.of(2019, 3, 1));

    assertThat(ids(findings(early))).containsExactly("VAL_LENDER_UNKNOWN");
    assertThat(ids(refused(desk.rows(legacy("r-2")).record(1, contracted(early))).findings()))
        .containsExactly("VAL_LENDER_UNKNOWN");
  }

  @Test
  void loan_onADisclosureThatIsNotItsOwn_isRefused() {
    LoanContract plain = Taped.contract();
    LoanContract resting =
        new LoanContract(
            plain.offer(),
            plain.circumstances(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of(new DisclosureId("dis_1")));

    assertThat(ids(findings(resting))).containsExactly("VAL_DISCLOSURE_UNKNOWN");
  }

  /** Why a stream of today refuses the loan. */
  private List<CheckFinding> findings(LoanContract contract) {
    return refused(desk.rows(stream("r-1")).record(1, contracted(contract))).findings();
  }

  /** What a stream of legacy makes of it. */
  private IntakeAssessment label(LoanContract contract) {
    return recorded(desk.rows(legacy("r-2")).record(1, contracted(contract)))
        .assessment()
        .orElseThrow();
  }

  private static LoanContract paidOut(LocalDate day) {
    return LedgerRecords.contract(
        new LoanOffer.OfPlan(
            new RepaymentPlan(
                Loans.yuan("10000"),
                day,
                List.of(Loans.row(day.plusYears(1), 1_000_000, 200_000)),
                List.of())));
  }

  private static TermsFee charge(String code, FeeFacts facts) {
    return new TermsFee(
        Loans.item(code, facts), new FeeStandard.FixedAmount(Loans.yuan("1")), FeeTiming.UPFRONT);
  }
}
