package io.clearcost.persistence.law;

import static io.clearcost.domain.law.change.LawChangeFixtures.DAY;
import static io.clearcost.domain.law.change.LawChangeFixtures.limit;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.change.LawChange.ProvincialScheme;
import io.clearcost.domain.law.change.LawChange.StricterLimit;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeAndLimitCsvTest {

  @Test
  void schemes_writtenAndRead_areTheSame() {
    List<ProvincialScheme> schemes =
        List.of(
            new ProvincialScheme(new Province("CN-SD"), Ratio.parse("0.2"), DAY),
            new ProvincialScheme(new Province("CN-SD"), Ratio.parse("0.185"), DAY.plusDays(1)),
            new ProvincialScheme(new Province("CN-HE"), Ratio.parse("0.000000000001"), DAY));

    String text = SchemeCsv.write(schemes);

    assertThat(text).startsWith("province,ultra_short_cap,effective_from\nCN-SD,0.2,2026-07-01\n");
    assertThat(values(SchemeCsv.read(bytes(text)))).isEqualTo(schemes);
    assertThat(values(SchemeCsv.read(bytes("\uFEFF" + text)))).isEqualTo(schemes);
  }

  @Test
  void limits_writtenAndRead_areTheSame() {
    List<StricterLimit> limits = List.of(limit("0.2", DAY), limit("0.18", DAY.plusDays(1)));

    String text = LimitCsv.write(limits);

    assertThat(text)
        .startsWith("institution_id,limit_kind,value,effective_from\nbank-1,COST_CAP,0.2,");
    assertThat(values(LimitCsv.read(bytes(text)))).isEqualTo(limits);
  }

  @Test
  void schemes_withManyWrongFields_areRefusedWithAllOfThem() {
    String text =
        """
        province,ultra_short_cap,effective_from
        SD,20,2026-13-01
        CN-SD,0,2026-07-01
        CN-SD,0.2,2026-07-02
        CN-SD,0.3,2026-07-02
        CN-SD,.2,01.07.2026
        """;

    assertThat(errors(SchemeCsv.read(bytes(text))))
        .containsExactly(
            "line 2, column province: not a province code of ISO 3166-2:CN: SD",
            "line 2, column ultra_short_cap: not a fraction like 0.24 for 24 %: 20",
            "line 2, column effective_from: no such day: 2026-13-01",
            "line 3, column ultra_short_cap: not above 0 and at most 1: 0",
            "line 5, column effective_from: line 4 is about the same: CN-SD, 2026-07-02",
            "line 6, column ultra_short_cap: not a fraction like 0.24 for 24 %: .2",
            "line 6, column effective_from: not a day like 2026-01-31: 01.07.2026");
  }

  @Test
  void limits_withManyWrongFields_areRefusedWithAllOfThem() {
    String text =
        """
        institution_id,limit_kind,value,effective_from
        Bank 1,CAP,1.1,2026-07-01
        bank-1,COST_CAP,0.2
        """;

    assertThat(errors(LimitCsv.read(bytes(text))))
        .containsExactly(
            "line 2, column institution_id: not an institution id: Bank 1",
            "line 2, column limit_kind: not a limit: CAP; one of COST_CAP",
            "line 2, column value: not above 0 and at most 1: 1.1",
            "line 3: 4 fields expected, but found 3");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <V> List<V> values(CsvOutcome<V> outcome) {
    return outcome.fold(
        CsvOutcome.Read::values,
        malformed -> {
          throw new AssertionError(malformed.errors().toString());
        });
  }

  private static List<String> errors(CsvOutcome<?> outcome) {
    return outcome.fold(
        read -> List.of(),
        malformed -> malformed.errors().stream().map(CsvError::toString).toList());
  }
}
