package io.clearcost.persistence.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.change.ChangeControl;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;

/** What an added publication is held to, held against every one there ever was. */
class LprHistoryPlausibilityTest {

  @Test
  void publication_ofTheWholeHistory_couldHaveBeenAdded() {
    NavigableMap<LocalDate, LprPublication> all = CsvLprHistory.builtIn().publications().entries();

    assertThat(all).hasSize(83);
    assertThat(all.tailMap(all.firstKey(), false).values())
        .allSatisfy(
            next -> {
              EffectiveDated<LprPublication> before =
                  EffectiveDated.of(all.headMap(next.published(), false));
              LprHistory history = () -> before;
              assertThat(
                      ChangeControl.refusal(
                          new LawChange.LprAddition(next),
                          next.published(),
                          history,
                          new InMemoryInstitutionRegister()))
                  .isEmpty();
            });
  }
}
