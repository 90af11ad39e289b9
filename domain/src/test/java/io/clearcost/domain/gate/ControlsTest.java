package io.clearcost.domain.gate;

import static io.clearcost.domain.law.change.LawChangeFixtures.BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.DAY;
import static io.clearcost.domain.law.change.LawChangeFixtures.OTHER_BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.SHANDONG;
import static io.clearcost.domain.law.change.LawChangeFixtures.approved;
import static io.clearcost.domain.law.change.LawChangeFixtures.compliance;
import static io.clearcost.domain.law.change.LawChangeFixtures.lender;
import static io.clearcost.domain.law.change.LawChangeFixtures.limit;
import static io.clearcost.domain.law.change.LawChangeFixtures.open;
import static io.clearcost.domain.law.change.LawChangeFixtures.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.gate.ControlCheck.Control;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Controls that nothing can set off or nobody can invoke are found out, and the others are not. */
class ControlsTest {

  private static final FixedLprHistory LPR = new FixedLprHistory();
  private static final LoanGate GATE = new LoanGate(RuleBook.ofThisProgram());
  private static final InstitutionRegister NOBODY = new InMemoryInstitutionRegister();
  private static final Institution REGISTERED =
      lender("bank-1", LenderKind.COMMERCIAL_BANK, LocalDate.of(2025, 1, 1));

  @Test
  void rules_ofTheBookOverAKnownRegister_haveNoProblem() {
    List<ControlCheck> checks =
        rules(GATE, REGISTERED, lender("slc-1", LenderKind.SMALL_LOAN_COMPANY, DAY));

    assertThat(checks).allMatch(ControlCheck::isWell);
    assertThat(subjects(checks, Control.RULE_CAN_FIRE))
        .containsExactlyElementsOf(
            GATE.ruleBook().rules().stream().map(rule -> rule.id().value()).toList());
    assertThat(subjects(checks, Control.KIND_IS_COVERED))
        .containsExactly("COMMERCIAL_BANK", "SMALL_LOAN_COMPANY");
    assertThat(subjects(checks, Control.INSTITUTION_IS_COVERED)).containsExactly("register");
  }

  @ParameterizedTest
  @CsvSource({
    "KEPT, was not found to break it",
    "BROKEN, was not found to keep it",
    "NOT_APPLICABLE, was not found to break it",
    "UNDETERMINED, was not found to break it"
  })
  void hollowRule_amongSoundOnes_isTheOnlyProblem(HollowRule.Answer answer, String words) {
    LoanGate gate =
        new LoanGate(
            new RuleBook(List.of(CostMustNotExceedHardCap.FOR_BANKS, new HollowRule(answer))));

    List<ControlCheck> problems = problems(rules(gate, REGISTERED));

    assertThat(problems).singleElement().extracting(ControlCheck::subject).isEqualTo("TEST_HOLLOW");
    assertThat(what(problems.get(0))).contains(words, "2025-10-01");
  }

  @Test
  void kind_whoseLastRuleEnds_hasAGapFromThatDay() {
    LocalDate end = DAY.plusYears(1);
    EffectivePeriod ending = new EffectivePeriod(LocalDate.of(2025, 10, 1), end);
    LoanGate gate =
        new LoanGate(new RuleBook(List.of(new HollowRule(HollowRule.Answer.KEPT, ending))));

    List<ControlCheck> before = kinds(new RuleControls(gate, DAY));
    List<ControlCheck> after = kinds(new RuleControls(gate, end));

    assertThat(what(before.get(0))).contains("2027-07-01");
    assertThat(what(after.get(0))).contains("2027-07-01");
    assertThat(problems(kinds(new RuleControls(GATE, DAY)))).isEmpty();
  }

  @Test
  void lender_ofAKindWithoutRules_isFoundByKindAndByName() {
    Institution other = lender("lessor", LenderKind.OTHER_CONSUMER_LENDER, DAY);

    List<ControlCheck> problems = problems(rules(GATE, REGISTERED, other));

    assertThat(problems)
        .extracting(ControlCheck::control)
        .containsExactly(Control.KIND_IS_COVERED, Control.INSTITUTION_IS_COVERED);
    assertThat(problems.get(1).owner()).contains(other.id());
    assertThat(what(problems.get(1))).contains("OTHER_CONSUMER_LENDER", "2026-07-01");
  }

  @Test
  void lender_thatBeginsTomorrow_isNotCoveredToday() {
    Institution tomorrow = lender("slc-1", LenderKind.SMALL_LOAN_COMPANY, DAY.plusDays(1));
    Institution already = lender("slc-1", LenderKind.SMALL_LOAN_COMPANY, DAY);

    assertThat(problems(rules(GATE, tomorrow)))
        .singleElement()
        .satisfies(check -> assertThat(what(check)).contains("2026-07-02"));
    assertThat(problems(rules(GATE, already, tomorrow))).isEmpty();
  }

  @Test
  void register_withoutAnyLender_isAProblem() {
    assertThat(problems(rules(GATE))).extracting(ControlCheck::subject).containsExactly("register");
  }

  @Test
  void lprHistory_fortyDaysAfterItsEnd_isCurrentAndADayLaterIsNot() {
    LocalDate end = LPR.end();

    assertThat(new DataControls(end.plusDays(40)).lpr(LPR).isWell()).isTrue();
    assertThat(what(new DataControls(end.plusDays(41)).lpr(LPR)))
        .contains("2026-06-22", "2026-08-02");
  }

  @ParameterizedTest
  @CsvSource({"0.239999, true", "0.24, false"})
  void limitAndScheme_takeEffectBelowTheLawAlone(String value, boolean well) {
    List<RecordedChange> approved =
        List.of(approved("own", limit(value, DAY), 1), approved("of", scheme(value, DAY), 2));

    List<ControlCheck> checks = new DataControls(DAY).limits(approved, List.of(REGISTERED));

    assertThat(checks).extracting(ControlCheck::subject).containsExactly("own", "of");
    assertThat(checks).extracting(ControlCheck::isWell).containsExactly(well, well);
    assertThat(checks.get(0).owner()).contains(BANK);
    assertThat(checks.get(1).owner()).isEmpty();
  }

  @Test
  void limit_thatALaterApprovalTookThePlaceOf_isPassedOver() {
    List<RecordedChange> approved =
        List.of(
            approved("law", limit("0.24", DAY), 1),
            approved("strict", limit("0.2", DAY.plusDays(9)), 2));

    DataControls then = new DataControls(DAY.plusDays(9));

    assertThat(then.limits(approved, List.of(REGISTERED)))
        .extracting(ControlCheck::subject)
        .containsExactly("strict");
    assertThat(problems(new DataControls(DAY.plusDays(8)).limits(approved, List.of(REGISTERED))))
        .extracting(ControlCheck::subject)
        .containsExactly("law");
  }

  @Test
  void limit_ofALenderThatNobodyRegistered_neverTakesEffect() {
    List<RecordedChange> approved = List.of(approved("own", limit("0.2", DAY), 1));

    assertThat(problems(new DataControls(DAY).limits(approved, List.of())))
        .singleElement()
        .satisfies(check -> assertThat(what(check)).contains("bank-1"));
  }

  @Test
  void localCaller_alone_canApproveNothing() {
    Caller local = new Caller("local", Optional.empty(), Set.of(Caller.Role.values()));

    assertThat(problems(new PeopleControls(List.of(local)).twoPeople(List.of())))
        .singleElement()
        .satisfies(check -> assertThat(what(check)).contains("SUPERVISOR", "1 of two"));
  }

  @Test
  void twoPeople_ofEachKind_areEnough() {
    PeopleControls people =
        new PeopleControls(
            List.of(
                supervisor("li"),
                supervisor("wang"),
                compliance("zhao", BANK),
                compliance("qian", BANK)));

    List<ControlCheck> checks = people.twoPeople(List.of());

    assertThat(checks).extracting(ControlCheck::subject).containsExactly("authorities", "bank-1");
    assertThat(checks).allMatch(ControlCheck::isWell);
  }

  @Test
  void onePerson_withTwoTokens_isOnePerson() {
    PeopleControls people =
        new PeopleControls(
            List.of(
                supervisor("li"),
                supervisor("Li"),
                compliance("zhao", BANK),
                compliance("zhao", BANK)));

    assertThat(problems(people.twoPeople(List.of())))
        .extracting(ControlCheck::subject)
        .containsExactly("authorities", "bank-1");
  }

  @Test
  void institution_withAnOpenProposalAndNobodyLeft_isNamed() {
    PeopleControls people = new PeopleControls(List.of(supervisor("li"), supervisor("wang")));

    assertThat(problems(people.twoPeople(List.of(open("own", limit("0.2", DAY))))))
        .extracting(ControlCheck::subject)
        .containsExactly("bank-1");
  }

  @ParameterizedTest
  @CsvSource({
    "wang, bank-1, true",
    "LI, bank-1, false",
    "wang, bank-2, false",
    "'', bank-1, false"
  })
  void proposal_ofLi_needsAnotherPersonOfTheSameBank(
      String person, String institution, boolean well) {
    List<Caller> callers =
        person.isEmpty()
            ? List.of(compliance("li", BANK))
            : List.of(compliance("li", BANK), compliance(person, new InstitutionId(institution)));
    List<RecordedChange> open = List.of(open("own", limit("0.2", DAY)));

    List<ControlCheck> checks = new PeopleControls(callers).proposals(open, DAY, LPR, NOBODY);

    assertThat(checks).singleElement().extracting(ControlCheck::isWell).isEqualTo(well);
    assertThat(checks.get(0).owner()).contains(BANK).isNotEqualTo(Optional.of(OTHER_BANK));
  }

  @Test
  void proposal_whoseFirstDayHasPassed_cannotBeApprovedAnyMore() {
    PeopleControls people = new PeopleControls(List.of(supervisor("li"), supervisor("wang")));
    List<RecordedChange> open = List.of(open("of", scheme("0.2", DAY)));

    assertThat(people.proposals(open, DAY, LPR, NOBODY)).allMatch(ControlCheck::isWell);
    assertThat(problems(people.proposals(open, DAY.plusDays(1), LPR, NOBODY)))
        .singleElement()
        .satisfies(check -> assertThat(what(check)).contains("before today, 2026-07-02"));
  }

  private static List<ControlCheck> rules(LoanGate gate, Institution... register) {
    return new RuleControls(gate, DAY).checks(List.of(register));
  }

  private static List<ControlCheck> kinds(RuleControls controls) {
    return controls.checks(List.of(REGISTERED)).stream()
        .filter(check -> check.control() == Control.KIND_IS_COVERED)
        .toList();
  }

  private static List<ControlCheck> problems(List<ControlCheck> checks) {
    return checks.stream().filter(check -> !check.isWell()).toList();
  }

  private static List<String> subjects(List<ControlCheck> checks, Control control) {
    return checks.stream()
        .filter(check -> check.control() == control)
        .map(ControlCheck::subject)
        .toList();
  }

  private static String what(ControlCheck check) {
    return check.problem().orElseThrow().what().english();
  }

  private static LawChange scheme(String cap, LocalDate from) {
    return new LawChange.ProvincialScheme(SHANDONG, Ratio.parse(cap), from);
  }
}
