package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.documents.text.DisplayText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "assess",
        "cost",
        "headroom",
        "realised",
        "settlement",
        "decisions",
        "decision",
        "law",
        "serve",
        "institutions",
        "token"
      })
  void help_ofEveryCommand_isListedAndFitsTheScreen(String command) {
    CommandRun help = CommandRun.of(command, "--help").answered();

    assertThat(CommandRun.of("--help").out()).containsPattern("\n  " + command + " +[A-Z].*\\.\n");
    assertThat(help.out()).startsWith("Usage: clearcost " + command);
    assertThat(help.lines()).allMatch(line -> DisplayText.width(line) <= 100);
  }

  @Test
  void help_ofTheProgram_tellsExitCodesAndEnvironment() {
    CommandRun help = CommandRun.of("--help").answered();

    assertThat(help.out()).contains("Exit codes:", "NO_COLOR", "JAVA_HOME", "clearcost demo");
    assertThat(help.out()).doesNotContain("rehearse");
    assertThat(help.lines()).allMatch(line -> line.length() <= 100);
    assertThat(CommandRun.of("--version").answered().out()).startsWith("clearcost ");
  }

  @Test
  void usage_thatIsWrong_isToldWithAHint() {
    CommandRun.of().unusableBecause("A command is missing.");
    CommandRun.of("asses").unusableBecause("'asses'");
    CommandRun.of("institutions").unusableBecause("import, propose, list or export");
    CommandRun.of("law").unusableBecause("lpr, rules, rule, readings, propose, approve");
    CommandRun.of("decisions", "--outcome", "MAYBE", "--data", directory)
        .unusableBecause("expected one of [PASS, WARN, GLIDE, REFER, BLOCK, ERROR]");
  }

  @Test
  void institutions_imported_areListed() throws IOException {
    Path data = Loans.registeredIn(directory);
    Path file = directory.resolve("institutions.csv");

    assertThat(CommandRun.of("institutions", "import", file, "--data", data).answered().out())
        .contains("0 entries added, 2 were there already");
    assertThat(CommandRun.of("institutions", "list", "--data", data).answered().lines())
        .hasSize(2)
        .anyMatch(line -> line.matches("test-bank .*COMMERCIAL_BANK .*CN-SD +测试银行股份有限公司"));
  }

  @Test
  void institutions_malformedOrContradicting_areRefusedAsAWhole() throws IOException {
    Path data = Loans.registeredIn(directory);
    Path malformed =
        Files.writeString(
            directory.resolve("m.csv"), Loans.INSTITUTIONS + "Bad Id,,,BANK,XX,yesterday\nx\n");
    Path contradicting =
        Files.writeString(directory.resolve("c.csv"), Loans.INSTITUTIONS.replace("测试银行", "另一银行"));

    CommandRun first = CommandRun.of("institutions", "import", malformed, "--data", data);
    assertThat(first.code()).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(first.err()).contains("line 4, column", "line 5: ").doesNotContain("at io.");
    CommandRun.of("institutions", "import", contradicting, "--data", data)
        .unusableBecause("the register holds other entries for test-bank from 2025-01-01");
    CommandRun.of("institutions", "import", "none.csv", "--data", data)
        .unusableBecause("The institutions file none.csv does not exist.");
    assertThat(CommandRun.of("institutions", "list", "--data", data).lines()).hasSize(2);
  }

  @Test
  void cost_ofCashFlows_needsNoDatabase() {
    String flows =
        """
        {"loan":{"cashFlows":{"flows":[{"amountFen":1000000,"date":"2026-01-15"},
        {"amountFen":-1120000,"date":"2027-01-15"}]}}}
        {"loan":{"cashFlows":{"flows":[{"amountFen":1,"date":"2026-01-15"},
        {"amountFen":1,"date":"2027-01-15"}]}}}
        """;

    CommandRun run = CommandRun.withInput(flows, "cost", "--in-process", "--json", "-");

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.err()).contains("no database needed");
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).startsWith("{\"cost\":{").endsWith(",\"source\":\"stdin#1\"}");
    assertThat(run.lines().get(1)).contains("\"reason\":\"CASH_FLOWS_ARE_ONE_SIGNED\"");
  }

  /** 22 % passes 24 %, 25 % does not; a cap of the request holds where none is given. */
  @Test
  void headroom_ofLoansUnderACap_showsHowFarEachLeverGoes() {
    String loans = "{" + Loans.loan("0.22") + "}\n{" + Loans.loan("0.25") + "}\n";

    CommandRun sheet =
        CommandRun.withInput(loans, "headroom", "--in-process", "--cap", "0.24", "-").answered();
    CommandRun json =
        CommandRun.withInput(
            "{\"cap\":\"0.24\"," + loans.substring(1), "headroom", "--in-process", "--json", "-");

    assertThat(sheet.lines()).allMatch(line -> DisplayText.width(line) <= 100);
    assertThat(sheet.out())
        .containsPattern("interest rate +22 % +23\\.\\d+ % a year, ¥[0-9.]+ more in all")
        .containsPattern("interest rate +25 % +23\\.\\d+ % a year, ¥[0-9.]+ less in all")
        .containsPattern("further up-front fee +¥0.00 +not even at zero");
    assertThat(json.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(json.lines()).hasSize(2);
    assertThat(json.lines().get(0))
        .startsWith("{\"headroom\":{\"levers\":[{")
        .endsWith(",\"source\":\"stdin#1\"}");
    assertThat(json.lines().get(1)).contains("FIELDS_MALFORMED", "\"cap\"");
  }

  @Test
  void law_ofADay_isReadInProcess() {
    assertThat(CommandRun.of("law", "rules", "--date", "2028-01-01", "--in-process").answered())
        .extracting(CommandRun::out)
        .asString()
        .contains("SLG_QA3_COST_ABOVE_TARGET_AFTER_2027", "Rule book sha256:")
        .doesNotContain("ON_GLIDE_PATH");
    assertThat(CommandRun.of("law", "lpr", "2026-07-01", "--in-process", "--json").answered().out())
        .startsWith("{\"publicationDate\":\"2026-06-22\"");
    CommandRun early = CommandRun.of("law", "lpr", "2001-01-01", "--in-process");
    assertThat(early.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(early.err()).contains("NOT_IN_FORCE");
  }
}
