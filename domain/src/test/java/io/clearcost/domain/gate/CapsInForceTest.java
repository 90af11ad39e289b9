package io.clearcost.domain.gate;

import static io.clearcost.domain.law.change.LawChangeFixtures.BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.HEBEI;
import static io.clearcost.domain.law.change.LawChangeFixtures.SHANDONG;
import static io.clearcost.domain.law.change.LawChangeFixtures.approved;
import static io.clearcost.domain.law.change.LawChangeFixtures.limit;
import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.Costs;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LimitsInForce;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of a lender and of a province beside those of the law, as the rules apply them. */
class CapsInForceTest {

  private static final String BANKS = "ALN_A06_P2_COST_ABOVE_HARD_CAP";
  private static final String SMALL_LOANS = "SLG_QA2_COST_ABOVE_HARD_CAP";
  private static final String ULTRA_SHORT = "SLG_QA4_ULTRA_SHORT_COST_ABOVE_HARD_CAP";
  private static final String GLIDE_PATH = "SLG_S2_P3_COST_ABOVE_TARGET_ON_GLIDE_PATH";

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 1);
  private static final LoanGate GATE = new LoanGate(RuleBook.ofThisProgram());

  private final List<RecordedChange> changes = new ArrayList<>();

  /** 10,000 yuan for a year: 12,000 back is 20 %; one fen more is forgiven as rounding. */
  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 1200002, PASS",
    "2026-07-01, 1200000, PASS",
    "2026-07-01, 1200001, WARN",
    "2026-07-01, 1200002, BLOCK",
    "2026-07-02, 1200002, BLOCK"
  })
  void cost_aroundTheLendersOwnCap_isHeldToItFromItsFirstDay(
      LocalDate day, long repaid, Outcome outcome) {
    approve(limit("0.2", FIRST_DAY));

    GateDecision decision = judge(LenderKind.COMMERCIAL_BANK, SHANDONG, year(day, repaid));

    assertThat(decision.outcome()).isEqualTo(outcome);
  }

  @Test
  void limit_ofTheLendersOwnCap_saysWhoseItIsAndWhatTheLawSays() {
    approve(limit("0.2", FIRST_DAY));

    Limit limit =
        limitOf(limits(LenderKind.COMMERCIAL_BANK, SHANDONG, year(FIRST_DAY, 1_100_000)), BANKS);

    assertThat(limit.rate()).isEqualTo(Ratio.parse("0.2"));
    assertThat(limit.origin().english())
        .startsWith("own cap of bank-1 from 2026-07-01, stricter than 法发〔2017〕22号");
    assertThat(limit.origin().chinese()).startsWith("bank-1自2026-07-01起自行设定的上限，严于法发〔2017〕22号");
    assertThat(limit.lpr()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.24", "0.36"})
  void limit_ofAnOwnCapThatIsNotLower_isTheLaws(String own) {
    Map<String, Limit> ofLaw =
        limits(LenderKind.COMMERCIAL_BANK, SHANDONG, year(FIRST_DAY, 1_100_000));
    approve(limit(own, FIRST_DAY));

    Map<String, Limit> found =
        limits(LenderKind.COMMERCIAL_BANK, SHANDONG, year(FIRST_DAY, 1_100_000));

    assertThat(found).isEqualTo(ofLaw);
    assertThat(limitOf(found, BANKS).rate()).isEqualTo(Ratio.parse("0.24"));
  }

  /** The target of that day is 12 %. */
  @ParameterizedTest
  @CsvSource({"0.15, 0.15, 0.12", "0.12, 0.12, 0.12", "0.1, 0.1, 0.1"})
  void ownCap_ofASmallLoanCompany_lowersTheTargetOnlyWhereItIsLower(
      String own, String hardCap, String target) {
    approve(limit(own, FIRST_DAY));

    Map<String, Limit> limits =
        limits(LenderKind.SMALL_LOAN_COMPANY, SHANDONG, year(FIRST_DAY, 1_100_000));

    assertThat(limitOf(limits, SMALL_LOANS).rate()).isEqualTo(Ratio.parse(hardCap));
    assertThat(limitOf(limits, GLIDE_PATH).rate()).isEqualTo(Ratio.parse(target));
    assertThat(limitOf(limits, GLIDE_PATH).lpr().isPresent())
        .isEqualTo(Ratio.parse(own).compareTo(Ratio.parse("0.12")) >= 0);
  }

  /** 12,000 yuan for a month: 200 yuan of interest are 20 % a year. */
  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 1220002, PASS",
    "2026-07-01, 1220000, PASS",
    "2026-07-01, 1220001, WARN",
    "2026-07-01, 1220002, BLOCK",
    "2026-07-02, 1220002, BLOCK"
  })
  void cost_aroundTheSchemeOfTheProvince_isHeldToItFromItsFirstDay(
      LocalDate day, long repaid, Outcome outcome) {
    approve(scheme("0.2"));

    GateDecision decision = judge(LenderKind.SMALL_LOAN_COMPANY, SHANDONG, month(day, repaid));

    assertThat(decision.outcome()).isEqualTo(outcome);
  }

  @Tag("SLC-QA4-2")
  @Test
  void scheme_ofAProvince_limitsUltraShortLoansOfThatProvinceAlone() {
    approve(scheme("0.2"));

    Map<String, Limit> here =
        limits(LenderKind.SMALL_LOAN_COMPANY, SHANDONG, month(FIRST_DAY, 1_210_000));
    Map<String, Limit> elsewhere =
        limits(LenderKind.SMALL_LOAN_COMPANY, HEBEI, month(FIRST_DAY, 1_210_000));
    Map<String, Limit> longer =
        limits(LenderKind.SMALL_LOAN_COMPANY, SHANDONG, year(FIRST_DAY, 1_100_000));

    assertThat(limitOf(here, ULTRA_SHORT).rate()).isEqualTo(Ratio.parse("0.2"));
    assertThat(limitOf(here, ULTRA_SHORT).origin().english())
        .startsWith("cap of CN-SD on ultra-short loans from 2026-07-01, stricter than 《小额贷款公司");
    assertThat(limitOf(here, ULTRA_SHORT).origin().chinese())
        .startsWith("CN-SD自2026-07-01起对超短期贷款规定的上限，严于");
    assertThat(limitOf(here, SMALL_LOANS).rate()).isEqualTo(Ratio.parse("0.24"));
    assertThat(limitOf(elsewhere, ULTRA_SHORT).rate()).isEqualTo(Ratio.parse("0.24"));
    assertThat(longer).doesNotContainKey(ULTRA_SHORT);
    assertThat(limitOf(longer, SMALL_LOANS).rate()).isEqualTo(Ratio.parse("0.24"));
  }

  @ParameterizedTest
  @CsvSource({"0.18, 0.18, own cap", "0.2, 0.2, cap of CN-SD", "0.22, 0.2, cap of CN-SD"})
  void limit_onAnUltraShortLoan_isTheLowestOfAll(String own, String lowest, String whose) {
    approve(scheme("0.2"));
    approve(limit(own, FIRST_DAY));

    Limit limit =
        limitOf(
            limits(LenderKind.SMALL_LOAN_COMPANY, SHANDONG, month(FIRST_DAY, 1_210_000)),
            ULTRA_SHORT);

    assertThat(limit.rate()).isEqualTo(Ratio.parse(lowest));
    assertThat(limit.origin().english()).startsWith(whose);
  }

  @ParameterizedTest
  @CsvSource({"0.2", "0.24", "0.36"})
  void hardCap_ofARate_isTheRateOfTheLimit(String own) {
    approve(limit(own, FIRST_DAY));
    CapsInForce caps =
        new CapsInForce(
            LimitsInForce.of(changes, BANK, SHANDONG, FIRST_DAY), new FixedLprHistory());
    Limit ofLaw = new Limit(Ratio.parse("0.24"), Text.same("law"), Optional.empty());

    assertThat(caps.hardCap(ofLaw.rate())).isEqualTo(caps.hardCap(ofLaw).rate());
    for (String supposed : List.of("0.18", "0.3")) {
      CapsInForce other = caps.supposing(Ratio.parse(supposed));
      assertThat(other.hardCap(ofLaw.rate())).isEqualTo(other.hardCap(ofLaw).rate());
    }
  }

  private void approve(LawChange change) {
    changes.add(approved("chg_" + changes.size(), change, changes.size()));
  }

  private static LawChange scheme(String cap) {
    return new LawChange.ProvincialScheme(SHANDONG, Ratio.parse(cap), FIRST_DAY);
  }

  private static LoanOffer year(LocalDate day, long repaid) {
    return dated(flow(day, 1_000_000), flow(day.plusYears(1), -repaid));
  }

  private static LoanOffer month(LocalDate day, long repaid) {
    return dated(flow(day, 1_200_000), flow(day.plusMonths(1), -repaid));
  }

  private static Limit limitOf(Map<String, Limit> limits, String rule) {
    return Optional.ofNullable(limits.get(rule)).orElseThrow();
  }

  private Map<String, Limit> limits(LenderKind kind, Province province, LoanOffer offer) {
    Map<String, Limit> limits = new TreeMap<>();
    judge(kind, province, offer)
        .findings()
        .forEach(
            finding ->
                finding.cost().ifPresent(cost -> limits.put(finding.rule().value(), cost.limit())));
    return limits;
  }

  private GateDecision judge(LenderKind kind, Province province, LoanOffer offer) {
    Institution lender =
        new Institution(
            BANK, "示例机构有限公司", Optional.empty(), kind, province, LocalDate.of(2020, 1, 1));
    LocalDate day = offer.disbursementDate().orElseThrow();
    LawInForce law = LawInForce.of(changes, new FixedLprHistory(), lender, day);
    AssessedLoan loan =
        new AssessedLoan(kind, Lender.ofKind(kind), offer, Costs.of(offer), law.caps());
    return GATE.judge(loan, day)
        .fold(
            decision -> decision,
            notInForce -> {
              throw new AssertionError(notInForce.toString());
            });
  }
}
