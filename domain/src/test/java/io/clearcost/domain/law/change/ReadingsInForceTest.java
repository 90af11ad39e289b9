package io.clearcost.domain.law.change;

import static io.clearcost.domain.law.change.LawChangeFixtures.BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.DAY;
import static io.clearcost.domain.law.change.LawChangeFixtures.HEBEI;
import static io.clearcost.domain.law.change.LawChangeFixtures.OTHER_BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.SHANDONG;
import static io.clearcost.domain.law.change.LawChangeFixtures.approved;
import static io.clearcost.domain.law.change.LawChangeFixtures.choice;
import static io.clearcost.domain.law.change.LawChangeFixtures.limit;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingsInForceTest {

  private static final Scope NATION = new Scope.Nation();
  private static final Scope PROVINCE = new Scope.OfProvince(SHANDONG);
  private static final Scope OWN = new Scope.OfInstitution(BANK);

  @Test
  void readings_whereNobodyChose_areTheDefaults() {
    ReadingsInForce readings = at(List.of(approved("c1", limit("0.2", DAY), 1)), DAY);

    assertThat(readings.readings()).isEqualTo(Readings.DEFAULTS);
    assertThat(readings.chosen(Reading.ANNUALISATION)).isEmpty();
  }

  @Test
  void choice_onTheDayBeforeItsFirst_doesNotHoldYet() {
    RecordedChange choice = approved("c1", choice(NATION, Answer.COMPOUND, DAY), 1);

    assertThat(at(List.of(choice), DAY.minusDays(1)).readings()).isEqualTo(Readings.DEFAULTS);
    assertThat(at(List.of(choice), DAY).readings())
        .isEqualTo(Readings.DEFAULTS.with(Answer.COMPOUND));
    assertThat(at(List.of(choice), DAY).chosen(Reading.ANNUALISATION)).contains(choice);
    assertThat(at(List.of(choice), DAY.plusYears(50)).readings().hold(Answer.COMPOUND)).isTrue();
  }

  @Test
  void choices_ofSeveralScopes_yieldToTheStrongest() {
    List<RecordedChange> all =
        new ArrayList<>(
            List.of(
                approved("own", choice(OWN, Answer.COMPOUND, DAY.plusDays(9)), 1),
                approved("nation", choice(NATION, Answer.COMPOUND, DAY.plusDays(5)), 2),
                approved("province", choice(PROVINCE, Answer.SIMPLE, DAY), 3)));

    for (int k = 0; k < 3; k++) {
      Collections.rotate(all, 1);
      assertThat(holding(all, BANK, SHANDONG)).contains("province");
      assertThat(holding(all, BANK, HEBEI)).contains("nation");
      assertThat(holding(all.stream().filter(c -> !id(c).equals("nation")).toList(), BANK, HEBEI))
          .contains("own");
      assertThat(
              holding(
                  all.stream().filter(c -> !id(c).equals("nation")).toList(), OTHER_BANK, HEBEI))
          .isEmpty();
    }
  }

  @Test
  void choices_ofOneScope_yieldToTheLatestFirstDayAndThenTheLaterApproval() {
    RecordedChange early = approved("early", choice(NATION, Answer.COMPOUND, DAY), 1);
    RecordedChange late = approved("late", choice(NATION, Answer.SIMPLE, DAY.plusDays(1)), 2);
    RecordedChange again = approved("again", choice(NATION, Answer.SIMPLE, DAY), 3);

    assertThat(chosen(List.of(early, late, again), DAY)).contains("again");
    assertThat(chosen(List.of(early, late, again), DAY.plusDays(1))).contains("late");
    assertThat(chosen(List.of(early, late), DAY)).contains("early");
  }

  @Test
  void choices_aboutOtherQuestions_doNotMeet() {
    List<RecordedChange> all =
        List.of(
            approved("c1", choice(PROVINCE, Answer.COMPOUND, DAY), 1),
            approved("c2", choice(OWN, Answer.THIRTY_DAYS, DAY), 2));

    assertThat(at(all, DAY).readings())
        .isEqualTo(Readings.DEFAULTS.with(Answer.COMPOUND).with(Answer.THIRTY_DAYS));
  }

  @Test
  void lender_ofWhichNothingIsKnown_followsTheNation() {
    List<RecordedChange> all =
        List.of(
            approved("c1", choice(NATION, Answer.COMPOUND, DAY), 1),
            approved("c2", choice(PROVINCE, Answer.SIMPLE, DAY), 2),
            approved("c3", choice(OWN, Answer.THIRTY_DAYS, DAY), 3));

    ReadingsInForce readings = ReadingsInForce.of(all, Optional.empty(), Optional.empty(), DAY);

    assertThat(readings.readings()).isEqualTo(Readings.DEFAULTS.with(Answer.COMPOUND));
  }

  private static Optional<String> holding(
      List<RecordedChange> approved, InstitutionId institution, Province province) {
    return ReadingsInForce.of(
            approved, Optional.of(institution), Optional.of(province), DAY.plusDays(9))
        .chosen(Reading.ANNUALISATION)
        .map(ReadingsInForceTest::id);
  }

  private static Optional<String> chosen(List<RecordedChange> approved, LocalDate day) {
    return at(approved, day).chosen(Reading.ANNUALISATION).map(ReadingsInForceTest::id);
  }

  private static ReadingsInForce at(List<RecordedChange> approved, LocalDate day) {
    return ReadingsInForce.of(approved, Optional.of(BANK), Optional.of(SHANDONG), day);
  }

  private static String id(RecordedChange change) {
    return change.proposal().id().value();
  }
}
