package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.documents.text.DisplayText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of lenders: filled once by one person, changed by two from then on. */
class InstitutionsTest {

  private static final String NEWCOMER = "test-trust,测试信托有限公司,,TRUST_COMPANY,CN-ZJ,2026-01-01\n";

  @TempDir private Path directory;
  private Path data;

  @BeforeEach
  void prepare() throws IOException {
    data = Loans.registeredIn(directory);
  }

  @Test
  void emptyRegister_filledByOnePerson_isToldLoudly() {
    CommandRun run =
        CommandRun.of(
            "institutions",
            "import",
            directory.resolve("institutions.csv"),
            "--data",
            directory.resolve("other"));

    assertThat(run.answered().out()).contains("2 entries added, 0 were there already");
    assertThat(run.err())
        .contains("without a second pair of eyes", "Later entries take two people");
    assertThat(
            CommandRun.of(
                    "institutions", "import", directory.resolve("institutions.csv"), "--data", data)
                .answered()
                .err())
        .isEmpty();
  }

  @Test
  void registerInUse_refusesAFileOfOnePersonAndSaysWhatToDo() throws IOException {
    Path file = file("more.csv", Loans.INSTITUTIONS + NEWCOMER);

    CommandRun.of("institutions", "import", file, "--data", data)
        .unusableBecause("1 entry would be new to it. Propose them with");

    assertThat(CommandRun.of("institutions", "list", "--data", data).lines()).hasSize(2);
  }

  @Test
  void file_thatTheServerRefuses_isToldByItsLines() throws IOException {
    Path file = file("old.csv", Loans.INSTITUTIONS + NEWCOMER.replace("2026-01-01", "1949-10-01"));

    CommandRun run = CommandRun.of("institutions", "propose", file, "--why", "w", "--data", data);

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.err()).contains("line 4, start_date: ");
  }

  @Test
  void fileInGb18030_fillsAnEmptyRegisterAndIsToldSo() throws IOException {
    Path file = directory.resolve("gb.csv");
    Files.write(file, Loans.INSTITUTIONS.getBytes(Charset.forName("GB18030")));
    Path other = directory.resolve("other");

    CommandRun run = CommandRun.of("institutions", "import", file, "--data", other);

    assertThat(run.answered().err()).contains("is not UTF-8 and was read as GB18030");
    assertThat(CommandRun.of("institutions", "export", "--data", other).out())
        .isEqualTo(Loans.INSTITUTIONS);
  }

  @Test
  void newcomer_proposedByOneAndApprovedByAnother_isInTheRegister() throws IOException {
    Path file = file("more.csv", Loans.INSTITUTIONS + NEWCOMER);
    People people =
        People.in(directory).with("li", "", "SUPERVISOR").with("wang", "", "SUPERVISOR");
    Path settings = file("s.properties", "callers = callers.csv\nlisten = 127.0.0.1:0\n");

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      CommandRun proposed =
          people.ask(server, "li", "institutions", "propose", file, "--why", "许可证7号");
      String id = proposed.answered().out().substring(0, 30);
      assertThat(proposed.out())
          .contains("entries of the register of lenders: 3", "test-trust from 2026-01-01");
      assertThat(proposed.lines()).allMatch(line -> DisplayText.width(line) <= 100);
      assertThat(people.ask(server, "li", "law", "approve", id, "--why", "mine").err())
          .contains("SAME_PERSON");
      assertThat(CommandRun.of("institutions", "list", "--data", data).lines()).hasSize(2);
      people.ask(server, "wang", "law", "approve", id, "--why", "compared").answered();
      assertThat(people.ask(server, "wang", "law", "change", id).answered().out())
          .contains(id + "  APPROVED", "proposed by li", "approved by wang");
      assertThat(people.ask(server, "li", "institutions", "propose", file, "--why", "again").err())
          .contains("REGISTER_UNCHANGED");
    }

    assertThat(CommandRun.of("institutions", "list", "--data", data).answered().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("test-trust .*TRUST_COMPANY .*CN-ZJ +测试信托有限公司"));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }
}
