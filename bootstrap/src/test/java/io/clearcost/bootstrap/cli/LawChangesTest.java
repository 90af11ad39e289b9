package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.documents.text.DisplayText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of law from the command line. All days lie far from any on which the tests may run. */
class LawChangesTest {

  private static final String CHOICE =
      """
      {"change":{"readingChoice":{"answer":"COMPOUND","startDate":"2199-01-01",
      "provinceCode":"CN-SD"}},"why":"依据省局通知"}
      """;
  private static final String LPR =
      """
      {"change":{"lprAddition":{"publicationDate":"2020-02-20","oneYear":"0.0245",
      "overFiveYears":"0.0295"}}}
      """;

  @TempDir private Path directory;
  private Path data;
  private Path settings;
  private People people;

  @BeforeEach
  void prepare() throws IOException {
    data = Loans.registeredIn(directory);
    file("lpr.csv", "published,lpr_1y,lpr_5y\n2020-01-20,2.5,3.0\n");
    people =
        People.in(directory)
            .with("li", "", "SUPERVISOR")
            .with("wang", "", "SUPERVISOR")
            .with("zhao", "test-bank", "COMPLIANCE");
    settings = file("s.properties", "callers = callers.csv\nlpr = lpr.csv\nlisten = 127.0.0.1:0\n");
  }

  @Test
  void change_proposedByOneAndApprovedByAnother_holds() throws IOException {
    Path changes = file("changes.json", CHOICE + LPR);

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      CommandRun proposed =
          people.law(server, "li", "propose", changes, "--why", "published").answered();
      assertThat(proposed.lines()).allMatch(line -> DisplayText.width(line) <= 100);
      List<String> ids = People.changes(proposed.out());
      assertThat(ids).hasSize(2);
      assertThat(
              People.changes(
                  people
                      .law(server, "li", "propose", changes, "--why", "published")
                      .answered()
                      .out()))
          .isEqualTo(ids);

      for (String id : ids) {
        CommandRun own = people.law(server, "li", "approve", id, "--why", "mine");
        assertThat(own.code()).isEqualTo(ExitCodes.REFUSED);
        assertThat(own.err()).contains("SAME_PERSON");
        assertThat(people.law(server, "zhao", "approve", id, "--why", "not mine").err())
            .contains("CALLER_NOT_PERMITTED");
      }
      assertThat(people.law(server, "zhao", "lpr", "2020-03-01").answered().out())
          .contains("2.5000 %");
      for (String id : ids) {
        assertThat(people.law(server, "wang", "approve", id, "--why", "checked").answered().out())
            .contains(id + "  APPROVED", "proposed by li", "approved by wang", ": checked");
      }

      assertThat(people.law(server, "zhao", "lpr", "2020-03-01").answered().out())
          .contains("2.4500 %");
      assertThat(readings(server, "2199-01-01"))
          .contains("* COMPOUND", "- SIMPLE", "proposed by li", "依据省局通知");
      assertThat(readings(server, "2198-12-31")).contains("- COMPOUND", "* SIMPLE", "nobody chose");
      assertThat(people.law(server, "zhao", "changes", "--status", "OPEN").answered().out())
          .contains("There is no such change.");
      assertThat(
              People.changes(
                  people.law(server, "zhao", "changes", "--status", "APPROVED").answered().out()))
          .containsExactly(ids.get(1), ids.get(0));
    }
  }

  @Test
  void change_rejected_neverHolds() throws IOException {
    Path change = file("change.json", CHOICE);

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      String id =
          People.changes(people.law(server, "li", "propose", change).answered().out()).get(0);

      assertThat(people.law(server, "li", "reject", id, "--why", "a slip").answered().out())
          .contains("REJECTED", "rejected by li");

      assertThat(people.law(server, "wang", "approve", id, "--why", "late").err())
          .contains("ALREADY_DECIDED");
      assertThat(people.law(server, "wang", "changes", "--json").answered().lines())
          .singleElement()
          .asString()
          .contains("\"status\":\"CHANGE_STATUS_REJECTED\"");
    }
  }

  @Test
  void change_thatCannotBe_isRefusedAndTheOthersAreNot() throws IOException {
    Path changes =
        file(
            "changes.json",
            CHOICE.replace("2199-01-01", "2001-01-01")
                + CHOICE.replace("answer", "anser")
                + CHOICE);

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      CommandRun run = people.law(server, "li", "propose", changes);

      assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
      assertThat(run.err()).contains("changes.json#1: RETROACTIVE", "changes.json#2: FIELDS_");
      assertThat(People.changes(run.out())).hasSize(1);
    }
  }

  @Test
  void localCaller_alone_proposesAndCannotApprove() throws IOException {
    Path change = file("change.json", CHOICE);
    String id =
        People.changes(CommandRun.of("law", "propose", change, "--data", data).answered().out())
            .get(0);

    CommandRun approval = CommandRun.of("law", "approve", id, "--why", "w", "--data", data);

    assertThat(approval.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(approval.err()).contains("SAME_PERSON");
    assertThat(CommandRun.of("law", "readings", "--data", data).answered().out())
        .contains("R1  ", "R14 ", "nobody chose");
    assertThat(CommandRun.of("law", "readings", "--data", data).lines())
        .allMatch(line -> DisplayText.width(line) <= 100);
  }

  @Test
  void lpr_exported_isAFileThatBringsTheSameHistory() throws IOException {
    String exported = CommandRun.of("law", "lpr-export", "--in-process").answered().out();
    Path csv = file("exported.csv", exported);
    Path again = file("again.properties", "lpr = exported.csv\nlisten = 127.0.0.1:0\n");

    assertThat(exported.lines())
        .startsWith("# Publications of the loan prime rate (贷款市场报价利率), in percent a year.")
        .contains("published,lpr_1y,lpr_5y", "2019-08-20,4.25,4.85", "2026-06-22,3.00,3.50")
        .hasSize(85);
    assertThat(CommandRun.of("law", "lpr-export", "--settings", again).answered().out())
        .isEqualTo(Files.readString(csv));
  }

  @Test
  void lpr_proposedFromAFile_isEveryLineThatIsNotKnown() throws IOException {
    Path csv =
        file(
            "newer.csv",
            """
            published,lpr_1y,lpr_5y
            2020-01-20,2.5,3.0
            2020-02-20,2.45,2.95
            2020-03-20,2.4,2.9
            """);

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      CommandRun run = people.law(server, "li", "lpr-propose", csv, "--why", "page of the bank");
      List<String> ids = People.changes(run.answered().out());
      assertThat(ids).hasSize(2);
      for (String id : ids) {
        people.law(server, "wang", "approve", id, "--why", "compared").answered();
      }

      assertThat(people.law(server, "zhao", "lpr-export").answered().lines())
          .endsWith("2020-01-20,2.50,3.00", "2020-02-20,2.45,2.95", "2020-03-20,2.40,2.90");
      assertThat(people.law(server, "li", "lpr-propose", csv, "--why", "again").answered().err())
          .contains("nothing in");
      Path other = file("other.csv", "published,lpr_1y,lpr_5y\n2020-02-20,2.4,2.95\n");
      CommandRun contradicting = people.law(server, "li", "lpr-propose", other, "--why", "w");
      assertThat(contradicting.code()).isEqualTo(ExitCodes.UNUSABLE);
      assertThat(contradicting.err())
          .contains("the publication of 2020-02-20 differs from the one that is known.");
    }
  }

  @Test
  void rule_ofTheBook_showsItsNumbers() {
    CommandRun rule =
        CommandRun.of("law", "rule", "SLG_QA2_COST_ABOVE_HARD_CAP", "--in-process").answered();

    assertThat(rule.out()).contains("number HARD_CAP_OF_SMALL_LOANS 0.24 from 2025-12-19");
    assertThat(rule.lines()).allMatch(line -> DisplayText.width(line) <= 100);
    assertThat(CommandRun.of("law", "rule", "NONE_SUCH", "--in-process").err())
        .contains("RULE_NOT_FOUND");
  }

  private String readings(ServerUnderTest server, String date) {
    String all =
        people
            .law(server, "zhao", "readings", "--institution", "test-bank", "--date", date)
            .answered()
            .out();
    return all.substring(0, all.indexOf("\nR2 "));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }
}
