package io.clearcost.domain.law.change;

import static io.clearcost.domain.law.change.LawChangeFixtures.BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.DAY;
import static io.clearcost.domain.law.change.LawChangeFixtures.OTHER_BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.SHANDONG;
import static io.clearcost.domain.law.change.LawChangeFixtures.approved;
import static io.clearcost.domain.law.change.LawChangeFixtures.choice;
import static io.clearcost.domain.law.change.LawChangeFixtures.compliance;
import static io.clearcost.domain.law.change.LawChangeFixtures.entries;
import static io.clearcost.domain.law.change.LawChangeFixtures.lender;
import static io.clearcost.domain.law.change.LawChangeFixtures.limit;
import static io.clearcost.domain.law.change.LawChangeFixtures.lpr;
import static io.clearcost.domain.law.change.LawChangeFixtures.open;
import static io.clearcost.domain.law.change.LawChangeFixtures.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.ChangeRefusal.Reason;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeControlTest {

  /** Ends on 2026-06-22 with 3.00 % and 3.50 %. */
  private static final LprHistory HISTORY = new FixedLprHistory();

  private static final Institution REGISTERED = lender("bank-1", LenderKind.COMMERCIAL_BANK, DAY);

  private static final InMemoryInstitutionRegister REGISTER =
      new InMemoryInstitutionRegister(REGISTERED);

  private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

  @ParameterizedTest
  @EnumSource(Answer.class)
  void answer_toAQuestionWithOneAnswer_cannotBeChosen(Answer answer) {
    Optional<Reason> reason = reason(choice(new Scope.Nation(), answer, DAY), DAY);

    assertThat(reason)
        .isEqualTo(
            answer.reading().isOpen() ? Optional.empty() : Optional.of(Reason.READING_NOT_OPEN));
  }

  @Test
  void questions_openAndNot_areBoth() {
    assertThat(Arrays.stream(Reading.values()).map(Reading::isOpen)).contains(true, false);
  }

  @Test
  void change_beginningBeforeToday_isRetroactive() {
    LocalDate yesterday = DAY.minusDays(1);
    List<LawChange> backdated =
        List.of(
            choice(new Scope.Nation(), Answer.COMPOUND, yesterday),
            new LawChange.ProvincialScheme(SHANDONG, Ratio.parse("0.2"), yesterday),
            limit("0.2", yesterday));

    assertThat(backdated)
        .allSatisfy(change -> assertThat(reason(change, DAY)).contains(Reason.RETROACTIVE))
        .allSatisfy(change -> assertThat(reason(change, yesterday)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"0.24, true", "0.240000000001, false", "0.1, true", "0.36, false"})
  void cap_aboveThatOfTheLaw_isRefused(String cap, boolean allowed) {
    Optional<Reason> expected =
        allowed ? Optional.empty() : Optional.of(Reason.LOOSER_THAN_THE_LAW);

    assertThat(reason(limit(cap, DAY), DAY)).isEqualTo(expected);
    assertThat(reason(new LawChange.ProvincialScheme(SHANDONG, Ratio.parse(cap), DAY), DAY))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1", "0.0000000000001"})
  void rate_notAboveZeroOrTooFine_isNoRate(String rate) {
    Ratio value = Ratio.parse(rate);

    assertThatThrownBy(() -> new LawChange.ProvincialScheme(SHANDONG, value, DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LawChange.StricterLimit(BANK, LimitKind.COST_CAP, value, DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lpr("2026-07-20", "0.03", rate))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-20, 0.03, 0.035, ",
    "2026-07-20, 0.025, 0.03, ",
    "2026-07-20, 0.035, 0.04, ",
    "2026-12-31, 0.03, 0.035, ",
    "2026-06-22, 0.03, 0.035, LPR_OUT_OF_ORDER",
    "2026-05-20, 0.03, 0.035, LPR_OUT_OF_ORDER",
    "2027-01-20, 0.03, 0.035, LPR_IN_THE_FUTURE",
    "2026-06-23, 0.03, 0.035, LPR_IMPLAUSIBLE",
    "2026-07-19, 0.03, 0.035, LPR_IMPLAUSIBLE",
    "2026-07-20, 0.0301, 0.035, LPR_IMPLAUSIBLE",
    "2026-07-20, 0.03, 0.0351, LPR_IMPLAUSIBLE",
    "2026-07-20, 0.0245, 0.035, LPR_IMPLAUSIBLE",
    "2026-07-20, 0.03, 0.0405, LPR_IMPLAUSIBLE",
    "2026-07-20, 0.035, 0.03, LPR_IMPLAUSIBLE",
    "2026-07-20, 0.3, 0.35, LPR_IMPLAUSIBLE"
  })
  void publication_unlikeAnyOther_isRefused(
      String day, String oneYear, String overFiveYears, Reason reason) {
    assertThat(reason(lpr(day, oneYear, overFiveYears), LATER))
        .isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void publication_ofToday_isNotInTheFuture() {
    LocalDate day = LocalDate.of(2026, 7, 20);

    assertThat(reason(lpr("2026-07-20", "0.03", "0.035"), day)).isEmpty();
    assertThat(reason(lpr("2026-07-20", "0.03", "0.035"), day.minusDays(1)))
        .contains(Reason.LPR_IN_THE_FUTURE);
  }

  @Test
  void publication_afterAnApprovedAddition_isHeldAgainstIt() {
    LprHistory extended =
        ExtendedLprHistory.of(
            HISTORY, List.of(approved("c1", lpr("2026-07-20", "0.0275", "0.0325"), 1)));
    LawChange deep = lpr("2026-08-20", "0.0235", "0.0285");

    assertThat(ChangeControl.refusal(deep, LATER, extended, REGISTER)).isEmpty();
    assertThat(ChangeControl.refusal(deep, LATER, HISTORY, REGISTER)).isPresent();
    assertThat(
            ChangeControl.refusal(lpr("2026-07-20", "0.0275", "0.0325"), LATER, extended, REGISTER)
                .map(ChangeRefusal::reason))
        .contains(Reason.LPR_OUT_OF_ORDER);
  }

  @Test
  void approval_byWhoProposed_isRefused() {
    RecordedChange change = open("c1", limit("0.2", DAY));

    assertThat(decided(change, Ruling.APPROVED, "li")).contains(Reason.SAME_PERSON);
    assertThat(decided(change, Ruling.APPROVED, "Li")).contains(Reason.SAME_PERSON);
    assertThat(decided(change, Ruling.APPROVED, "wang")).isEmpty();
    assertThat(decided(change, Ruling.REJECTED, "li")).isEmpty();
  }

  @Test
  void verdict_onADecidedChange_isRefused() {
    RecordedChange change = approved("c1", limit("0.2", DAY), 1);

    assertThat(decided(change, Ruling.APPROVED, "wang")).contains(Reason.ALREADY_DECIDED);
    assertThat(decided(change, Ruling.REJECTED, "li")).contains(Reason.ALREADY_DECIDED);
  }

  @Test
  void approval_afterTheFirstDayOfAChange_isRefusedAndRejectionIsNot() {
    RecordedChange change = open("c1", limit("0.2", DAY.minusDays(1)));

    assertThat(decided(change, Ruling.APPROVED, "wang")).contains(Reason.RETROACTIVE);
    assertThat(decided(change, Ruling.REJECTED, "wang")).isEmpty();
  }

  @Test
  void entries_ofTheRegister_mayBeOldAndNeverContradict() {
    Institution old = lender("bank-2", LenderKind.COMMERCIAL_BANK, DAY.minusYears(9));
    Institution other = lender("bank-1", LenderKind.TRUST_COMPANY, DAY);
    Institution later = lender("bank-1", LenderKind.TRUST_COMPANY, DAY.plusDays(1));

    assertThat(reason(entries(old), DAY)).isEmpty();
    assertThat(reason(entries(later), DAY)).isEmpty();
    assertThat(reason(entries(REGISTERED, old), DAY)).isEmpty();
    assertThat(reason(entries(REGISTERED), DAY)).contains(Reason.REGISTER_UNCHANGED);
    assertThat(reason(entries(old, other), DAY)).contains(Reason.REGISTER_CONTRADICTED);
    assertThat(ChangeControl.mayChange(supervisor("s"), entries(old))).isTrue();
    assertThat(ChangeControl.mayChange(compliance("c", BANK), entries(old))).isFalse();
  }

  @Test
  void entries_noneOrTwoOfOneDay_areNoChange() {
    assertThatThrownBy(() -> entries()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entries(REGISTERED, lender("bank-1", LenderKind.TRUST_COMPANY, DAY)))
        .hasMessageContaining("bank-1 from 2026-07-01");
  }

  /** A decision keeps its lender, so there is no effect to show, of a draft or of a proposal. */
  @Test
  void trial_ofEntriesOfTheRegister_isRefused() {
    LawChange entries = entries(lender("bank-2", LenderKind.COMMERCIAL_BANK, DAY));

    assertThat(ChangeControl.refusalOfTrial(entries, DAY, HISTORY).map(ChangeRefusal::reason))
        .contains(Reason.REGISTER_TURNS_NOTHING);
    assertThat(ChangeControl.refusalOfTrial(open("c1", entries)).map(ChangeRefusal::reason))
        .contains(Reason.REGISTER_TURNS_NOTHING);
    assertThat(ChangeControl.refusalOfTrial(open("c1", limit("0.2", DAY)))).isEmpty();
  }

  @Test
  void sentence_ofARefusal_holdsEveryFact() {
    List<ChangeRefusal> refusals =
        List.of(
            refusal(choice(new Scope.Nation(), Answer.AT_THE_CAP_IS_ALLOWED, DAY)),
            refusal(limit("0.2", DAY.minusDays(1))),
            refusal(limit("0.3", DAY)),
            refusal(lpr("2026-06-22", "0.03", "0.035")),
            refusal(lpr("2026-07-20", "0.03", "0.035")),
            refusal(lpr("2026-06-25", "0.03", "0.035")),
            refusal(entries(REGISTERED)),
            refusal(entries(lender("bank-1", LenderKind.TRUST_COMPANY, DAY))),
            ChangeControl.refusalOfTrial(open("c1", entries(REGISTERED))).orElseThrow(),
            ChangeControl.refusal(
                    open("c1", limit("0.2", DAY)), Ruling.APPROVED, "li", DAY, HISTORY, REGISTER)
                .orElseThrow(),
            ChangeControl.refusal(
                    approved("c1", limit("0.2", DAY), 1),
                    Ruling.APPROVED,
                    "li",
                    DAY,
                    HISTORY,
                    REGISTER)
                .orElseThrow());

    assertThat(refusals)
        .extracting(ChangeRefusal::reason)
        .containsExactlyInAnyOrder(Reason.values());
    assertThat(refusals)
        .allSatisfy(
            refusal -> assertThat(refusal.sentence().english()).contains(refusal.facts().values()));
  }

  @Test
  void supervisor_forAuthorities_andComplianceForTheOwnInstitution_mayChange() {
    LawChange own = limit("0.2", DAY);
    LawChange ownChoice = choice(new Scope.OfInstitution(BANK), Answer.COMPOUND, DAY);
    LawChange provincial = choice(new Scope.OfProvince(SHANDONG), Answer.COMPOUND, DAY);
    Caller lender = new Caller("l", Optional.of(BANK), Set.of(Caller.Role.LENDER));

    for (LawChange change : List.of(own, ownChoice)) {
      assertThat(ChangeControl.mayChange(compliance("c", BANK), change)).isTrue();
      assertThat(ChangeControl.mayChange(compliance("c", OTHER_BANK), change)).isFalse();
      assertThat(ChangeControl.mayChange(supervisor("s"), change)).isFalse();
      assertThat(ChangeControl.mayChange(lender, change)).isFalse();
      assertThat(ChangeControl.maySee(lender, change)).isTrue();
      assertThat(ChangeControl.maySee(supervisor("s"), change)).isTrue();
      assertThat(ChangeControl.maySee(compliance("c", OTHER_BANK), change)).isFalse();
    }
    for (LawChange change : List.of(provincial, lpr("2026-07-20", "0.03", "0.035"))) {
      assertThat(ChangeControl.mayChange(supervisor("s"), change)).isTrue();
      assertThat(ChangeControl.mayChange(compliance("c", BANK), change)).isFalse();
      assertThat(ChangeControl.maySee(lender, change)).isTrue();
    }
  }

  private static Optional<Reason> decided(RecordedChange change, Ruling ruling, String person) {
    return ChangeControl.refusal(change, ruling, person, DAY, HISTORY, REGISTER)
        .map(ChangeRefusal::reason);
  }

  private static Optional<Reason> reason(LawChange change, LocalDate today) {
    return ChangeControl.refusal(change, today, HISTORY, REGISTER).map(ChangeRefusal::reason);
  }

  private static ChangeRefusal refusal(LawChange change) {
    return ChangeControl.refusal(change, DAY, HISTORY, REGISTER).orElseThrow();
  }
}
