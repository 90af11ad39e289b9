package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.documents.text.DisplayText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The sheets of others among the examples. */
class DisclosureRecheckTest {

  private static final Path SHEETS = Path.of("..", "examples", "sheets");

  @Test
  void sheet_ofThePressCase_isWrongByTheGuaranteeFee() {
    CommandRun run = recheck("press-13000-repaid-as-15672.json").answered();

    assertThat(run.lines()).contains("  It is wrong.", "  WRONG  annual_cost");
    assertThat(run.out())
        .contains("stated 14 %, reckoned 35.9989054284 %, difference -21.9989054284 points")
        .contains("likely WITHOUT_ITEM")
        .contains("  MISSING  items[guarantee].increment");
    assertThat(run.out().split("  WRONG  ", -1)).hasSize(2);
    assertThat(run.lines()).allMatch(line -> DisplayText.width(line) <= 100);
  }

  @Test
  void sheet_asItShouldBe_isSound() {
    CommandRun run = recheck("press-as-it-should-be.json").answered();

    assertThat(run.lines()).contains("  Nothing on it is wrong.");
    assertThat(run.out()).doesNotContain("WRONG", "MISSING", "CANNOT_BE_CHECKED");
  }

  @Test
  void answer_forMachines_isOneLineForEachSheet() {
    CommandRun run =
        CommandRun.of(
                "disclosure",
                "recheck",
                "--in-process",
                "--json",
                SHEETS.resolve("press-13000-repaid-as-15672.json"),
                SHEETS.resolve("press-as-it-should-be.json"))
            .answered();

    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).contains("\"verdict\":\"FIGURE_VERDICT_WRONG\"");
    assertThat(run.lines().get(1)).contains("\"sound\":true");
  }

  @Test
  void sheet_thatCannotBeRead_isRefusedWithItsFields() {
    CommandRun run =
        CommandRun.withInput(
            "{\"sheet\": {\"annualCost\": \"14%\"}}", "disclosure", "recheck", "--in-process", "-");

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.err()).contains("sheet.annual_cost", "sheet.plan");
  }

  private static CommandRun recheck(String name) {
    return CommandRun.of("disclosure", "recheck", "--in-process", SHEETS.resolve(name));
  }
}
