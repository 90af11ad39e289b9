package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemes, limits and lenders as files. All days lie far from any on which the tests may run. */
class LawTablesTest {

  private static final String SCHEMES =
      """
      province,ultra_short_cap,effective_from
      CN-HE,0.185,2199-02-01
      CN-SD,0.2,2199-01-01
      """;

  @TempDir private Path directory;
  private Path data;
  private Path settings;
  private People people;

  @BeforeEach
  void prepare() throws IOException {
    data = Loans.registeredIn(directory);
    people =
        People.in(directory)
            .with("li", "", "SUPERVISOR")
            .with("wang", "", "SUPERVISOR")
            .with("zhao", "test-bank", "COMPLIANCE")
            .with("qian", "test-bank", "COMPLIANCE");
    settings = file("s.properties", "callers = callers.csv\nlisten = 127.0.0.1:0\n");
  }

  @Test
  void schemes_proposedApprovedAndExported_areTheSameFileAndNothingNew() throws IOException {
    Path csv = file("schemes.csv", SCHEMES);

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      List<String> ids =
          People.changes(
              people.law(server, "li", "schemes-propose", csv, "--why", "省局通知").answered().out());
      assertThat(ids).hasSize(2);
      assertThat(
              People.changes(
                  people
                      .law(server, "li", "schemes-propose", csv, "--why", "省局通知")
                      .answered()
                      .out()))
          .isEqualTo(ids);
      assertThat(
              People.changes(
                  people
                      .law(server, "wang", "approve", ids.get(0), ids.get(1), "--why", "compared")
                      .answered()
                      .out()))
          .isEqualTo(ids);

      assertThat(people.law(server, "zhao", "schemes-export").answered().out()).isEqualTo(SCHEMES);
      assertThat(
              people.law(server, "li", "schemes-propose", csv, "--why", "again").answered().err())
          .contains("there is nothing in ", " that is not approved");
    }
  }

  @Test
  void limits_inGb18030_areProposedApprovedAndExported() throws IOException {
    String limits =
        """
        institution_id,limit_kind,value,effective_from
        test-bank,COST_CAP,0.2,2199-01-01
        """;
    Path csv = directory.resolve("limits.csv");
    Files.write(csv, limits.getBytes(Charset.forName("GB18030")));

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      List<String> ids =
          People.changes(
              people
                  .law(server, "zhao", "limits-propose", csv, "--why", "resolution 7")
                  .answered()
                  .out());
      people.law(server, "qian", "approve", ids.get(0), "--why", "compared").answered();

      assertThat(people.law(server, "zhao", "limits-export").answered().out()).isEqualTo(limits);
    }
  }

  @Test
  void file_withRowsThatMayNotBe_isRefusedWithEachLineAndStoresNothing() throws IOException {
    Path csv =
        file(
            "schemes.csv",
            SCHEMES + "CN-BJ,0.2,2001-01-01\nCN-SH,0.3,2199-01-01\nCN-TJ,0.2,2199-01-01\n");

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      CommandRun run = people.law(server, "li", "schemes-propose", csv, "--why", "notice");

      assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
      assertThat(run.err())
          .contains(
              "CHANGES_REFUSED", "2 changes may not be", "line 4, change: ", "line 5, change: ")
          .contains("it would hold from 2001-01-01", "a cap of 0.3 is above");
      assertThat(people.law(server, "li", "changes").answered().out())
          .contains("There is no such change");
    }
  }

  @Test
  void file_withRowsThatCannotBeRead_isRefusedBeforeAnybodyIsAsked() throws IOException {
    Path csv = file("schemes.csv", SCHEMES + "SD,20,soon\nCN-SH,0.2\n");

    CommandRun run = CommandRun.of("law", "schemes-propose", csv, "--why", "w", "--data", data);

    assertThat(run.code()).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(run.err())
        .contains("line 4, column province", "line 4, column ultra_short_cap")
        .contains("line 4, column effective_from", "line 5: 3 fields expected");
  }

  @Test
  void limits_ofAnotherBank_areNotPermitted() throws IOException {
    Path csv =
        file(
            "limits.csv",
            "institution_id,limit_kind,value,effective_from\ntest-micro,COST_CAP,0.2,2199-01-01\n");

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      assertThat(people.law(server, "zhao", "limits-propose", csv, "--why", "w").err())
          .contains("CALLER_NOT_PERMITTED", "test-micro");
    }
  }

  @Test
  void institutions_exported_areAFileThatFillsAnotherRegister() throws IOException {
    CommandRun exported = CommandRun.of("institutions", "export", "--data", data).answered();

    Path csv = file("exported.csv", exported.out());
    Path other = directory.resolve("other");
    CommandRun.of("institutions", "import", csv, "--data", other).answered();

    assertThat(exported.lines()).hasSize(3);
    assertThat(CommandRun.of("institutions", "export", "--data", other).out())
        .isEqualTo(exported.out());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }
}
