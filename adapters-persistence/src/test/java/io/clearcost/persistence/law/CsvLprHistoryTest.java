package io.clearcost.persistence.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.rate.Ratio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLprHistoryTest {

  private static final String HEADER = "published,lpr_1y,lpr_5y";

  @TempDir private Path directory;

  @Test
  void builtIn_publications_areTheEightyThreeKnownOnes() {
    LprHistory history = CsvLprHistory.builtIn();

    assertThat(history.publications().entries()).hasSize(83);
    assertThat(history.publications().entries().firstEntry().getValue())
        .isEqualTo(lpr("2019-08-20", Ratio.of(425, 10_000), Ratio.of(485, 10_000)));
    assertThat(history.publications().entries().lastEntry().getValue())
        .isEqualTo(lpr("2026-06-22", Ratio.of(3, 100), Ratio.of(35, 1000)));
    assertThat(history.end()).isEqualTo("2026-06-22");
  }

  @Test
  void builtIn_intervals_areNeverLongerThanTheHistoryAllows() {
    List<LocalDate> days =
        List.copyOf(CsvLprHistory.builtIn().publications().entries().navigableKeySet());

    for (int k = 1; k < days.size(); k++) {
      assertThat(ChronoUnit.DAYS.between(days.get(k - 1), days.get(k)))
          .as("after %s", days.get(k - 1))
          .isLessThanOrEqualTo(LprHistory.LONGEST_INTERVAL_IN_DAYS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2019-08-20, 4.25", // the first
    "2021-12-19, 3.85", // the day before a change
    "2021-12-20, 3.80", // the day of it
    "2024-10-21, 3.10",
    "2025-05-20, 3.00",
    "2026-11-21, 3.00" // after the last
  })
  void builtIn_onADay_givesTheRateInForce(LocalDate day, String percent) {
    assertThat(CsvLprHistory.builtIn().at(day).value().orElseThrow().oneYear())
        .isEqualTo(Ratio.parse(percent).dividedBy(Ratio.of(100)));
  }

  @Test
  void read_withMarkCommentsAndWindowsLineEnds_works() throws IOException {
    LprHistory history = read("\uFEFF# source\r\n# more\r\n" + HEADER + "\r\n2026-01-20,3,3.5\r\n");

    assertThat(history.publications().entries().values())
        .containsExactly(lpr("2026-01-20", Ratio.of(3, 100), Ratio.of(35, 1000)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | line 1: the header must be",
        "# only a comment | line 1: the header must be",
        "published,lpr | line 1: the header must be",
        "published,lpr_1y,lpr_5y | line 1: there is no publication",
        "published,lpr_1y,lpr_5y;2026-01-20,3.00 | line 2: not a day and two rates",
        "published,lpr_1y,lpr_5y;2026-01-20,3.00,3.50,1 | line 2: not a day and two rates",
        "published,lpr_1y,lpr_5y;2026-01-20,3.00 %,3.50 % | line 2: not a day and two rates",
        "published,lpr_1y,lpr_5y;2026-01-20,-3.00,3.50 | line 2: not a day and two rates",
        "published,lpr_1y,lpr_5y;2026-01-20,300,3.50 | line 2: not a day and two rates",
        "published,lpr_1y,lpr_5y;2026-1-20,3.00,3.50 | line 2: not a day and two rates",
        "published,lpr_1y,lpr_5y;2026-02-30,3.00,3.50 | line 2: not a day: 2026-02-30",
        "published,lpr_1y,lpr_5y;2026-01-20,0.00,3.50 | line 2: a rate is above zero",
        "published,lpr_1y,lpr_5y;;2026-01-20,3.00,3.50 | line 2: not a day and two rates",
        "# c;published,lpr_1y,lpr_5y;2026-02-20,3.00,3.50;2026-01-20,3.00,3.50 | line 4: the"
            + " publication of 2026-01-20 does not come after that of 2026-02-20",
        "published,lpr_1y,lpr_5y;2026-01-20,3.00,3.50;2026-01-20,3.00,3.50 | line 3: the"
            + " publication of 2026-01-20 does not come after that of 2026-01-20"
      })
  void read_ofAWrongFile_namesTheLine(String lines, String complaint) {
    assertThatThrownBy(() -> read(lines.replace(';', '\n')))
        .isInstanceOf(UnusableLprHistoryException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void read_ofAMissingFile_saysSo() {
    Path missing = directory.resolve("missing.csv");

    assertThatThrownBy(() -> CsvLprHistory.read(missing))
        .isInstanceOf(UnusableLprHistoryException.class)
        .hasMessage("The LPR history " + missing + " cannot be read.");
  }

  @Test
  void read_ofAnotherEncoding_saysSo() throws IOException {
    Path file = directory.resolve("latin.csv");
    Files.write(file, "# café\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> CsvLprHistory.read(file))
        .isInstanceOf(UnusableLprHistoryException.class)
        .hasMessage("The LPR history " + file + " is neither UTF-8 nor GB 18030 text.");
  }

  private LprHistory read(String text) throws IOException {
    return CsvLprHistory.read(Files.writeString(directory.resolve("lpr.csv"), text));
  }

  private static LprPublication lpr(String published, Ratio oneYear, Ratio overFiveYears) {
    return new LprPublication(LocalDate.parse(published), oneYear, overFiveYears);
  }
}
