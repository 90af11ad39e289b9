package io.clearcost.domain.ledger;

import static io.clearcost.domain.ledger.LedgerRecords.flow;
import static io.clearcost.domain.ledger.Taped.LOAN;
import static io.clearcost.domain.ledger.Taped.PAID_OUT;
import static io.clearcost.domain.ledger.Taped.TODAY;
import static io.clearcost.domain.ledger.Taped.contract;
import static io.clearcost.domain.ledger.Taped.contracted;
import static io.clearcost.domain.ledger.Taped.known;
import static io.clearcost.domain.ledger.Taped.paid;
import static io.clearcost.domain.ledger.Taped.standing;
import static io.clearcost.domain.ledger.Taped.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordChecksTest {

  private static final Money PRINCIPAL = Loans.yuan("10000");

  @Test
  void record_withAContractAndNothingWrong_passes() {
    List<CheckFinding> findings = ofContract(Taped.stream(), contracted());

    assertThat(findings).isEmpty();
  }

  @Test
  void record_withoutAContractOfAnUnknownLoan_isRefused() {
    List<CheckFinding> findings =
        of(Taped.stream(), paid(repaid(PAID_OUT.plusDays(30))), Optional.empty());

    assertThat(ids(findings)).containsExactly("VAL_CONTRACT_MISSING");
    assertThat(findings.get(0).isError()).isTrue();
    assertThat(findings.get(0).sentence().english()).contains("L-1");
    assertThat(findings.get(0).sentence().chinese()).contains("L-1");
  }

  @Test
  void contract_twiceInOneSubmission_isRefusedWithTheOtherRow() {
    KnownLoan other = new KnownLoan(PAID_OUT, PRINCIPAL, Taped.submission().id(), 7);

    List<CheckFinding> findings = ofContract(Taped.submission(), contracted(), other);

    assertThat(ids(findings)).containsExactly("VAL_CONTRACT_TWICE");
    assertThat(findings.get(0).sentence().english()).contains("Row 7").contains("L-1");
  }

  @Test
  void contract_againInAStream_correctsTheOneBefore() {
    KnownLoan other = new KnownLoan(PAID_OUT, PRINCIPAL, Taped.stream().id(), 7);

    assertThat(ofContract(Taped.stream(), contracted(), other)).isEmpty();
  }

  @Test
  void contract_signedAfterDisbursement_isRefused() {
    LoanRecord late = contracted(contract(Optional.of(PAID_OUT.plusDays(1)), List.of()));
    LoanRecord sameDay = contracted(contract(Optional.of(PAID_OUT), List.of()));

    assertThat(ids(ofContract(Taped.stream(), late)))
        .containsExactly("VAL_SIGNED_AFTER_DISBURSEMENT");
    assertThat(ofContract(Taped.stream(), sameDay)).isEmpty();
  }

  @Test
  void link_toTheLoanItself_isRefusedUnlessItIsAnotherLendersLoan() {
    LoanLink itself = new LoanLink(LoanLink.Kind.RENEWS, LOAN, Optional.empty());
    LoanLink elsewhere =
        new LoanLink(LoanLink.Kind.RENEWS, LOAN, Optional.of(new InstitutionId("other")));
    LoanLink other = new LoanLink(LoanLink.Kind.RENEWS, new LoanReference("L-0"), Optional.empty());

    List<CheckFinding> findings =
        ofContract(
            Taped.stream(),
            contracted(contract(Optional.empty(), List.of(elsewhere, other, itself))));

    assertThat(ids(findings)).containsExactly("VAL_LINK_TO_ITSELF");
    assertThat(findings.get(0).field()).isEqualTo("contract.links[2].loan_reference");
  }

  @Test
  void flow_beforeDisbursement_isRefusedAtItsField() {
    List<CheckFinding> findings =
        of(
            Taped.stream(),
            paid(repaid(PAID_OUT), flow("f-2", PAID_OUT.minusDays(1), FlowComponent.FEE, "10")),
            Optional.of(known()));

    assertThat(ids(findings)).containsExactly("VAL_FLOW_BEFORE_DISBURSEMENT");
    assertThat(findings.get(0).field()).isEqualTo("paid[1].date");
    assertThat(findings.get(0).sentence().english())
        .isEqualTo("The flow f-2 of 2026-06-30 is before the disbursement of 2026-07-01.");
  }

  @Test
  void event_beforeDisbursement_isRefused() {
    ClaimEvent early =
        new ClaimEvent(
            "e-1",
            PAID_OUT.minusDays(1),
            ClaimEvent.Kind.COMPENSATION_PAYOUT,
            PRINCIPAL,
            Optional.of(new ChargingParty("Guarantor", Optional.empty())));
    LoanRecord record =
        new LoanRecord(
            LOAN,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(early),
            Optional.empty(),
            Optional.empty());

    assertThat(ids(of(Taped.stream(), record, Optional.of(known()))))
        .containsExactly("VAL_EVENT_BEFORE_DISBURSEMENT");
  }

  @Test
  void status_beforeDisbursement_isRefused() {
    LoanStatus early = status(PAID_OUT.minusDays(1), LoanGrade.NORMAL, 0, "100", "0");

    assertThat(ids(of(Taped.stream(), standing(early), Optional.of(known()))))
        .containsExactly("VAL_STATUS_BEFORE_DISBURSEMENT");
  }

  @Test
  void day_afterToday_isRefused() {
    assertThat(ids(of(Taped.stream(), paid(repaid(TODAY.plusDays(1))), Optional.of(known()))))
        .containsExactly("VAL_DATE_IN_FUTURE");
    assertThat(of(Taped.stream(), paid(repaid(TODAY)), Optional.of(known()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-06, false, 1", "2026-07, false, 0", "2026-08, false, 1", "2026-08, true, 0"})
  void contract_outsideTheMonthOfASubmission_isRefusedUnlessItIsLegacy(
      YearMonth month, boolean legacy, int findings) {
    Intake submission = Taped.intake(new IntakeScope.Submission(month, 1), legacy);

    assertThat(ids(ofContract(submission, contracted())))
        .hasSize(findings)
        .allMatch("VAL_DATE_OUT_OF_PERIOD"::equals);
  }

  @Test
  void plan_ofAnotherPrincipalOrDay_isRefused() {
    RepaymentPlan plan =
        new RepaymentPlan(
            Loans.yuan("9000"),
            PAID_OUT.plusDays(1),
            List.of(Loans.row(LocalDate.of(2026, 9, 1), 900_000, 0)),
            List.of());
    LoanRecord record =
        new LoanRecord(
            LOAN,
            Optional.empty(),
            Optional.of(plan),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(ids(of(Taped.stream(), record, Optional.of(known()))))
        .containsExactlyInAnyOrder("VAL_PLAN_OTHER_PRINCIPAL", "VAL_PLAN_OTHER_DISBURSEMENT");
  }

  @ParameterizedTest
  @CsvSource({"10000, 0", "10000.01, 1"})
  void status_aboveThePrincipal_isRefused(String owed, int findings) {
    LoanStatus status = status(TODAY, LoanGrade.NORMAL, 0, owed, "0");

    assertThat(ids(of(Taped.stream(), standing(status), Optional.of(known()))))
        .hasSize(findings)
        .allMatch("VAL_OUTSTANDING_ABOVE_PRINCIPAL"::equals);
  }

  @ParameterizedTest
  @CsvSource({
    "90, SPECIAL_MENTION, false",
    "91, SPECIAL_MENTION, true",
    "91, SUBSTANDARD, false",
    "270, SUBSTANDARD, false",
    "271, SUBSTANDARD, true",
    "271, DOUBTFUL, false",
    "360, DOUBTFUL, false",
    "361, DOUBTFUL, true",
    "361, LOSS, false",
    "0, NORMAL, false"
  })
  void grade_milderThanTheDaysOverdueAskFor_isWarnedOf(int days, LoanGrade grade, boolean warned) {
    LoanStatus status = status(TODAY, grade, days, "100", days == 0 ? "0" : "100");

    List<CheckFinding> findings = of(Taped.stream(), standing(status), Optional.of(known()));

    assertThat(ids(findings)).isEqualTo(warned ? List.of("QUA_GRADE_TOO_GOOD") : List.of());
    assertThat(findings).noneMatch(CheckFinding::isError);
  }

  @Test
  void principal_overdueForNoDay_isWarnedOf() {
    LoanStatus status = status(TODAY, LoanGrade.NORMAL, 0, "100", "0.01");

    assertThat(ids(of(Taped.stream(), standing(status), Optional.of(known()))))
        .containsExactly("QUA_OVERDUE_CONTRADICTORY");
  }

  @ParameterizedTest
  @CsvSource({"99.99, true", "100, false"})
  void principal_belowAHundredYuan_isWarnedOf(String yuan, boolean warned) {
    List<CheckFinding> findings =
        RecordChecks.of(
            Taped.stream(),
            1,
            contracted(),
            Optional.empty(),
            Optional.of(Loans.yuan(yuan)),
            Optional.empty(),
            TODAY);

    assertThat(ids(findings)).isEqualTo(warned ? List.of("QUA_PRINCIPAL_TINY") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"0.00005, false", "0.000051, true", "-0.00005, false", "-0.000051, true"})
  void claim_otherThanCalculated_isWarnedOfWithBothRates(String less, boolean warned) {
    AnnualRate claimed = new AnnualRate(new BigDecimal("0.2"), RateConvention.NOMINAL_SIMPLE);
    LoanRecord record =
        new LoanRecord(
            LOAN,
            Optional.of(contract()),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(new ClaimedCost(claimed, Optional.empty())));
    IntakeAssessment assessment =
        IntakeAssessment.none(
            IntakeAssessment.Status.BEFORE_ANY_RULE,
            Optional.of(cost("0.2", Optional.of(new BigDecimal(less)))));

    List<CheckFinding> findings =
        RecordChecks.of(
            Taped.stream(),
            1,
            record,
            Optional.empty(),
            Optional.of(PRINCIPAL),
            Optional.of(assessment),
            TODAY);

    assertThat(ids(findings)).isEqualTo(warned ? List.of("QUA_CLAIM_DIFFERS") : List.of());
    assertThat(findings)
        .allMatch(found -> found.sentence().english().startsWith("Claimed to cost 20.0000 %"));
  }

  @ParameterizedTest
  @CsvSource({"3, false", "3.000001, true", "-3.000001, true"})
  void rate_aboveThreeHundredPercent_isWarnedOf(String rate, boolean warned) {
    IntakeAssessment assessment =
        IntakeAssessment.none(
            IntakeAssessment.Status.BEFORE_ANY_RULE, Optional.of(cost(rate, Optional.empty())));

    List<CheckFinding> findings =
        RecordChecks.of(
            Taped.stream(),
            1,
            contracted(),
            Optional.empty(),
            Optional.of(PRINCIPAL),
            Optional.of(assessment),
            TODAY);

    assertThat(ids(findings)).isEqualTo(warned ? List.of("QUA_RATE_UNUSUAL") : List.of());
  }

  private static IntakeAssessment.Cost cost(String rate, Optional<BigDecimal> claimedLess) {
    return new IntakeAssessment.Cost(
        new AnnualRate(new BigDecimal(rate), RateConvention.NOMINAL_SIMPLE),
        Loans.yuan("1000"),
        PRINCIPAL,
        claimedLess,
        Optional.empty());
  }

  private static PaidFlow repaid(LocalDate date) {
    return flow("f-1", date, FlowComponent.PRINCIPAL, "100");
  }

  private static List<CheckFinding> ofContract(Intake intake, LoanRecord record) {
    return RecordChecks.of(
        intake, 1, record, Optional.empty(), Optional.of(PRINCIPAL), Optional.empty(), TODAY);
  }

  private static List<CheckFinding> ofContract(Intake intake, LoanRecord record, KnownLoan known) {
    return RecordChecks.of(
        intake, 1, record, Optional.of(known), Optional.of(PRINCIPAL), Optional.empty(), TODAY);
  }

  private static List<CheckFinding> of(
      Intake intake, LoanRecord record, Optional<KnownLoan> known) {
    return RecordChecks.of(intake, 1, record, known, Optional.empty(), Optional.empty(), TODAY);
  }

  private static List<String> ids(List<CheckFinding> findings) {
    return findings.stream().map(found -> found.check().id()).toList();
  }
}
