package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.documents.text.DisplayText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of loans as they went and of loans settled early, as people ask about them. */
class ActualExamplesTest {

  private static final Path ACTUAL = Path.of("..", "examples", "actual");

  @ParameterizedTest
  @CsvSource({
    "late-payer.json, 18.7832 %, 16.7362 %",
    "settled-early-without-refund.json, 34.9578 %, 40.6930 %",
    "settled-early-with-refund.json, 18.3837 %, 19.8126 %",
  })
  void realised_ofAnExample_showsItsRates(String file, String first, String second) {
    CommandRun run = CommandRun.of("realised", "--in-process", ACTUAL.resolve(file)).answered();

    assertThat(run.out()).contains(first, second, "法发〔2017〕22号 二、2");
    assertThat(run.lines()).allMatch(line -> DisplayText.width(line) <= 100);
  }

  @Test
  void realised_inDefault_saysWhatMayStillBeCollected() {
    CommandRun run =
        CommandRun.of("realised", "--in-process", ACTUAL.resolve("in-default.json")).answered();

    assertThat(run.out())
        .containsPattern("ceiling +¥16,786.84\n")
        .containsPattern("collected above the ceiling +¥1,213.16\n")
        .containsPattern("may still be collected +¥0.00\n")
        .contains("Rates so far");
    assertThat(run.lines()).allMatch(line -> DisplayText.width(line) <= 100);
  }

  @Test
  void realised_asJson_isOneLine() {
    CommandRun run =
        CommandRun.of("realised", "--in-process", "--json", ACTUAL.resolve("late-payer.json"))
            .answered();

    assertThat(run.lines()).hasSize(1);
    assertThat(run.out()).startsWith("{\"realisedCost\":{").contains("\"roomFen\":\"575342\"");
  }

  @ParameterizedTest
  @CsvSource({
    "fee-upfront.json, 3  2026-10-01, 18.3837 %, 34.9578 %",
    "fee-upfront.json, 12  2027-07-01, 21.8559 %, 21.8559 %",
    "flat-interest.json, 3  2026-10-01, 10.4672 %, 40.7649 %",
    "flat-interest.json, 12  2027-07-01, 17.2708 %, 17.2708 %",
  })
  void settlement_ofAnExample_showsEveryDueDate(
      String file, String date, String first, String second) {
    CommandRun run = CommandRun.of("settlement", "--in-process", ACTUAL.resolve(file)).answered();

    assertThat(run.lines())
        .filteredOn(line -> line.contains(date))
        .singleElement()
        .asString()
        .contains(first, second);
    assertThat(run.lines()).allMatch(line -> DisplayText.width(line) <= 100);
  }

  @Test
  void settlement_ofCashFlows_isRefusedInALineOfJson() {
    String flows =
        """
        {"loan":{"cashFlows":{"flows":[{"amountFen":1000000,"date":"2026-01-15"},
        {"amountFen":-1120000,"date":"2027-01-15"}]}}}
        """;

    CommandRun run = CommandRun.withInput(flows, "settlement", "--in-process", "--json", "-");

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out()).contains("{\"path\":\"loan\",\"reason\":\"CONTRADICTORY\"");
  }
}
