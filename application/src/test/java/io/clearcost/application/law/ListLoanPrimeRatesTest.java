package io.clearcost.application.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListLoanPrimeRatesTest {

  private final LprHistory history = new FixedLprHistory();
  private final ListLoanPrimeRates list = new ListLoanPrimeRates(history);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20, 21, 22, 1_000})
  void publications_readPageByPage_areTheWholeHistory(int size) {
    List<LprPublication> all = new ArrayList<>();
    Optional<LocalDate> after = Optional.empty();
    do {
      ListLoanPrimeRates.Page page = list.handle(after, size);
      assertThat(page.publications()).hasSizeBetween(1, size);
      all.addAll(page.publications());
      after = page.next();
    } while (after.isPresent());

    assertThat(all)
        .hasSize(21)
        .containsExactlyElementsOf(history.publications().entries().values());
  }
}
