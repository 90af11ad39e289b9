package io.clearcost.domain.gate;

import static io.clearcost.domain.gate.Judged.DAY;
import static io.clearcost.domain.gate.Judged.GATE;
import static io.clearcost.domain.gate.Judged.at;
import static io.clearcost.domain.gate.Judged.broken;
import static io.clearcost.domain.gate.Judged.judge;
import static io.clearcost.domain.gate.Judged.loan;
import static io.clearcost.domain.gate.Judged.missing;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.Costs;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.loan.BorrowerInformation;
import io.clearcost.domain.loan.InformationHolder;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OriginationRulesTest {

  static final String PLATFORM = "ALN_A06_P1_PLATFORM_CHARGES_BORROWER";
  static final String ENHANCER = "ALN_A06_P1_ENHANCER_CHARGES_IN_DISGUISE";
  static final String DEFAULT_CHARGES = "ALN_A06_P2_FTO_DEFAULT_CHARGES_ABOVE_24";
  static final String BANK_DISCLOSURE = "ALN_A09_P1_DISCLOSURE_NOT_BEFORE_SIGNING";
  static final String SMALL_DISCLOSURE = "SLG_S1_DISCLOSURE_NOT_BEFORE_SIGNING";
  static final String PURPOSE = "ALN_A01_ILM_PURPOSE_BANNED";
  static final String LINE = "ALN_A01_ILM_A06_CONSUMPTION_LINE_ABOVE_CAP";
  static final String BULLET = "ALN_A01_ILM_A06_BULLET_TERM_ABOVE_YEAR";
  static final String SHARE = "ALN_A01_ILS_PARTNER_SHARE_BELOW_FLOOR";
  static final String INFORMATION = "ALN_A07_BORROWER_NOT_KNOWN";
  static final String CREDIT = "ALN_A07_CREDIT_INFORMATION_UNLICENSED";

  @Test
  void loan_ofWhichEverythingIsToldAndRight_passes() {
    for (LenderKind kind : List.of(LenderKind.COMMERCIAL_BANK, LenderKind.SMALL_LOAN_COMPANY)) {
      GateDecision decision = judge(loan(kind).assessed());

      assertThat(decision.outcome()).isEqualTo(Outcome.PASS);
    }
  }

  @Tag(PLATFORM)
  @Tag(ENHANCER)
  @Tag("BANK-06-5")
  @Tag("BANK-06-6")
  @Test
  void chargeThatIsProhibited_blocksFromTheQuoteOn() {
    AssessedLoan platform = bank().paying(PayeeRole.PLATFORM_OPERATOR).assessed();
    AssessedLoan enhancer = bank().paying(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER).assessed();

    for (Milestone milestone : Milestone.ALWAYS) {
      assertThat(broken(judge(at(milestone, platform)))).containsExactly(PLATFORM);
      assertThat(broken(judge(at(milestone, enhancer)))).containsExactly(ENHANCER);
    }
    Finding finding = judge(platform).findings().get(0);
    assertThat(finding.outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(finding.about().explanation().english()).contains("Prohibited charges, 1.00 yuan");
    assertThat(finding.about().explanation().chinese()).contains("禁止收取的项目（合计1.00元）：1");
    assertThat(finding.about().facts()).extracting("name").contains("charge.service");
  }

  /** 6 % contract rate and more on what is overdue: together up to 24 % nothing is said. */
  @Tag(DEFAULT_CHARGES)
  @Tag("BANK-06-12")
  @ParameterizedTest
  @CsvSource({"0.24, PASS", "0.240001, WARN", "0.36, WARN"})
  void defaultCharges_above24PercentTogether_areWarnedOf(String overdue, Outcome outcome) {
    GateDecision decision = judge(bank().charging(overdue).assessed());

    assertThat(decision.outcome()).isEqualTo(outcome);
  }

  @Tag(BANK_DISCLOSURE)
  @Tag(SMALL_DISCLOSURE)
  @Tag("BANK-09-4a")
  @Tag("SLC-1-3")
  @ParameterizedTest
  @EnumSource(
      value = LenderKind.class,
      names = {"COMMERCIAL_BANK", "SMALL_LOAN_COMPANY"})
  void disclosure_atTheInstantOfSigning_isNotBeforeIt(LenderKind kind) {
    WitnessLoan loan = loan(kind);
    String rule = kind == LenderKind.COMMERCIAL_BANK ? BANK_DISCLOSURE : SMALL_DISCLOSURE;

    AssessedLoan same =
        loan.telling(told -> told.withDisclosedAt(told.signedAt().orElseThrow())).assessed();
    AssessedLoan before =
        loan.telling(told -> told.withDisclosedAt(told.signedAt().orElseThrow().minusNanos(1000)))
            .assessed();

    assertThat(broken(judge(same))).containsExactly(rule);
    assertThat(broken(judge(before))).isEmpty();
  }

  @Tag(PURPOSE)
  @Tag("BANK-01-2d")
  @ParameterizedTest
  @EnumSource(LoanPurpose.class)
  void purpose_ofALoan_isAllowedOrBanned(LoanPurpose purpose) {
    GateDecision decision = judge(bank().telling(told -> told.withPurpose(purpose)).assessed());

    boolean allowed =
        List.of(
                LoanPurpose.CONSUMPTION,
                LoanPurpose.BUSINESS_OPERATION,
                LoanPurpose.EMERGENCY_BRIDGING)
            .contains(purpose);
    assertThat(broken(decision)).isEqualTo(allowed ? List.of() : List.of(PURPOSE));
  }

  @Tag(LINE)
  @Tag("BANK-01-2a")
  @Test
  void consumptionLine_aFenAboveTheCap_isBlockedUnlessTheRaiseIsReliedOn() {
    AssessedLoan at = line(20_000_000);
    AssessedLoan above = line(20_000_001);

    assertThat(broken(judge(at))).isEmpty();
    assertThat(broken(judge(above))).containsExactly(LINE);
    assertThat(judge(above).readingDependences())
        .filteredOn(dependence -> dependence.rule().value().equals(LINE))
        .flatExtracting(ReadingDependence::turning)
        .containsExactly(
            new ReadingDependence.Turning(Answer.THREE_HUNDRED_THOUSAND, Outcome.PASS));
    assertThat(broken(judge(above.under(Answer.THREE_HUNDRED_THOUSAND).orElseThrow()))).isEmpty();
    assertThat(broken(judge(line(30_000_000).under(Answer.THREE_HUNDRED_THOUSAND).orElseThrow())))
        .isEmpty();
    assertThat(broken(judge(line(30_000_001).under(Answer.THREE_HUNDRED_THOUSAND).orElseThrow())))
        .containsExactly(LINE);
  }

  @Tag(BULLET)
  @Tag("BANK-01-2b")
  @Test
  void consumptionLoanRepaidAtOnce_afterMoreThanAYear_isBlocked() {
    assertThat(broken(judge(bank().lasting(12).assessed()))).isEmpty();
    assertThat(broken(judge(bank().lasting(13).assessed()))).containsExactly(BULLET);
    assertThat(
            broken(
                judge(
                    bank()
                        .lasting(13)
                        .telling(told -> told.withPurpose(LoanPurpose.BUSINESS_OPERATION))
                        .assessed())))
        .isEmpty();
  }

  @Tag(BULLET)
  @ParameterizedTest
  @CsvSource({"2027-06-30, true", "2027-07-01, true", "2027-07-02, false"})
  void consumptionLoanRepaidAtOnce_aDayBeyondTheYear_isBlocked(LocalDate maturity, boolean kept) {
    AssessedLoan told = bank().assessed();
    Money principal = Money.ofFen(1_000_000);
    LoanOffer offer =
        new LoanOffer.OfPlan(
            new RepaymentPlan(
                principal,
                DAY,
                List.of(new PlanRow(maturity, principal, Money.ofFen(60_000), List.of())),
                List.of()));

    GateDecision decision =
        judge(
            new AssessedLoan(
                told.lenderKind(),
                told.lender(),
                offer,
                Costs.of(offer),
                told.milestone(),
                told.circumstances(),
                told.caps()));

    assertThat(broken(decision)).isEqualTo(kept ? List.of() : List.of(BULLET));
  }

  @Tag(SHARE)
  @Tag("BANK-01-2e")
  @ParameterizedTest
  @CsvSource({"0, true", "0.000001, false", "0.299999999999, false", "0.3, true", "1, true"})
  void partnerShare_ofAJointlyFundedLoan_isAtLeast30Percent(String share, boolean kept) {
    AssessedLoan loan =
        bank().telling(told -> told.withPartnerShare(Ratio.parse(share))).assessed();

    assertThat(broken(judge(loan))).isEqualTo(kept ? List.of() : List.of(SHARE));
  }

  @Tag(INFORMATION)
  @Tag("BANK-07-1")
  @Tag("BANK-07-2")
  @Tag("BANK-07-3")
  @Tag("BANK-07-4")
  @ParameterizedTest
  @EnumSource(BorrowerInformation.class)
  void information_thatOnlyThePartnerHas_isNotKnown(BorrowerInformation one) {
    AssessedLoan loan = bank().telling(told -> told.withInformation(with(told, one))).assessed();

    GateDecision decision = judge(loan);

    assertThat(broken(decision)).containsExactly(INFORMATION);
    assertThat(decision.findings().get(0).about().explanation().english()).contains(one.name());
  }

  @Tag(CREDIT)
  @Tag("BANK-07-5")
  @Test
  void creditInformation_withoutALicence_isBlocked() {
    Witness witness = new CreditInformationMustBeLicensed().witness(DAY);

    assertThat(broken(judge(witness.keeping()))).isEmpty();
    assertThat(broken(judge(witness.breaking()))).containsExactly(CREDIT);
  }

  /** Nothing told: the price alone is judged; from signing on every lacking fact is named. */
  @Test
  void loan_ofWhichNothingIsTold_staysShutAndNamesEveryField() {
    AssessedLoan silent = bank().telling(told -> LoanCircumstances.NONE).assessed();

    GateDecision quote = judge(at(Milestone.QUOTE, silent));
    GateDecision signing = judge(at(Milestone.BEFORE_SIGNING, silent));
    GateDecision disbursement = judge(at(Milestone.BEFORE_DISBURSEMENT, silent));

    assertThat(quote.outcome()).isEqualTo(Outcome.PASS);
    assertThat(signing.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(missing(signing))
        .containsExactlyInAnyOrder(
            "circumstances.purpose",
            "circumstances.borrower_kind",
            "circumstances.security",
            "circumstances.consumption_line_fen",
            "circumstances.partner_share",
            "circumstances.information[BASIC_SITUATION]",
            "circumstances.information[INCOME]",
            "circumstances.information[DEBTS]",
            "circumstances.information[REPAYMENT_SOURCE]",
            "circumstances.credit_information_source",
            "circumstances.disclosed_time");
    assertThat(missing(disbursement)).contains("circumstances.signed_time");
  }

  @Test
  void selfCheck_ofTheWholeBook_findsNoRuleThatCannotFire() {
    List<SelfCheck.RuleProof> proofs = SelfCheck.run(GATE);

    assertThat(proofs).hasSameSizeAs(GATE.ruleBook().rules());
    assertThat(proofs).allMatch(SelfCheck.RuleProof::holds);
  }

  /** A rule that blocks nothing must be found out. */
  @Test
  void selfCheck_ofABookWithADeadRule_findsIt() {
    LoanRule dead =
        new NothingProhibitedMustBeCharged(
            NothingProhibitedMustBeCharged.BY_PLATFORMS.id(),
            CostMustNotExceedHardCap.FOR_BANKS.basis(),
            NothingProhibitedMustBeCharged.BY_PLATFORMS.summary());

    List<SelfCheck.RuleProof> proofs = SelfCheck.run(new LoanGate(new RuleBook(List.of(dead))));

    assertThat(proofs).hasSize(1);
    assertThat(proofs.get(0).holds()).isFalse();
    assertThat(proofs.get(0).fires()).isFalse();
  }

  private static WitnessLoan bank() {
    return loan(LenderKind.COMMERCIAL_BANK);
  }

  private static AssessedLoan line(long fen) {
    return bank().telling(told -> told.withConsumptionLine(Money.ofFen(fen))).assessed();
  }

  private static Map<BorrowerInformation, InformationHolder> with(
      LoanCircumstances told, BorrowerInformation one) {
    Map<BorrowerInformation, InformationHolder> changed = new EnumMap<>(told.information());
    changed.put(one, InformationHolder.PARTNER_ONLY);
    return changed;
  }
}
