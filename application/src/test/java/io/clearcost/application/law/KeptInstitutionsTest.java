package io.clearcost.application.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.change.InMemoryLawChanges;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.party.Recording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptInstitutionsTest {

  private static final InstitutionId ID = new InstitutionId("bank-1");
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final Institution FIRST = entry("旧名", LocalDate.of(2020, 1, 1));
  private static final Institution SECOND = entry("新名", DAY);

  private final InMemoryInstitutionRegister register = new InMemoryInstitutionRegister();
  private Instant now = Instant.EPOCH;
  private final ApprovedLaw approvedLaw =
      new ApprovedLaw(new InMemoryLawChanges(), new FixedLprHistory(), () -> now);
  private final KeptInstitutions kept = new KeptInstitutions(register, approvedLaw);

  @Test
  void at_anEntryAddedToTheRegister_isSeenAfterAReload() {
    add(FIRST);
    assertThat(kept.at(ID, DAY)).contains(FIRST);
    add(SECOND);
    assertThat(kept.at(ID, DAY)).contains(FIRST);

    approvedLaw.reload();

    assertThat(kept.at(ID, DAY)).contains(SECOND);
    assertThat(kept.at(ID, DAY.minusDays(1))).contains(FIRST);
  }

  @Test
  void at_anEntryOfAnotherProcess_isSeenAfterASecond() {
    add(FIRST);
    assertThat(kept.at(ID, DAY)).contains(FIRST);
    add(SECOND);

    now = now.plus(ApprovedLaw.LONGEST_AGE);
    assertThat(kept.at(ID, DAY)).contains(FIRST);
    now = now.plus(Duration.ofNanos(1));

    assertThat(kept.at(ID, DAY)).contains(SECOND);
  }

  @Test
  void at_anInstitutionThatWasNotThere_isAskedForAgain() {
    assertThat(kept.at(ID, DAY)).isEmpty();

    add(FIRST);

    assertThat(kept.at(ID, DAY)).contains(FIRST);
  }

  @Test
  void at_moreEntriesThanAreKept_answersAsTheRegister() {
    add(FIRST);

    for (int k = 0; k < 1_200; k++) {
      assertThat(kept.at(ID, DAY.plusDays(k))).contains(FIRST);
    }
    add(SECOND);

    assertThat(kept.at(ID, DAY)).contains(FIRST);
    assertThat(kept.at(ID, DAY.plusDays(1_199))).contains(SECOND);
  }

  private void add(Institution entry) {
    register.add(entry, Recording.alone(Instant.EPOCH, "c-1"));
  }

  private static Institution entry(String name, LocalDate from) {
    return new Institution(
        ID, name, Optional.empty(), LenderKind.COMMERCIAL_BANK, new Province("CN-SD"), from);
  }
}
