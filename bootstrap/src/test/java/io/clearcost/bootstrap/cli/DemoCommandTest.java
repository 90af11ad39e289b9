package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

  @TempDir private Path examples;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(examples.resolve("institutions.csv"), Loans.INSTITUTIONS);
    Files.createDirectory(examples.resolve("loans"));
  }

  @Test
  void demo_ofGoodExamples_showsSheetsRestartAndTable() throws IOException {
    loan("02-dear.json", Loans.levelInstalment("test-bank", "dear", "0.30"));
    loan("01-fair.json", Loans.levelInstalment("test-bank", "fair", "0.12"));

    CommandRun run = CommandRun.of("demo", "--examples", examples).answered();

    assertThat(run.out())
        .containsSubsequence(
            "sending it 2 loans over gRPC",
            "fair | ",
            "dear | ",
            "the same decision, to the byte",
            "fair ",
            "12.0001 %  PASS",
            "dear ",
            "30.0002 %  BLOCK",
            "How to go on:");
  }

  @Test
  void demo_withAnExampleThatIsRefused_fails() throws IOException {
    loan("01-fair.json", Loans.levelInstalment("test-bank", "fair", "0.12"));
    loan("02-lost.json", Loans.levelInstalment("nobody", "lost", "0.12"));

    CommandRun run = CommandRun.of("demo", "--examples", examples);

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.out()).contains("02-lost.json#1 was refused: INSTITUTION_NOT_FOUND");
  }

  @Test
  void demo_withoutExamples_cannotBegin() {
    CommandRun.of("demo", "--examples", examples.resolve("none"))
        .unusableBecause("There are no example loans in");
  }

  private void loan(String name, String json) throws IOException {
    Files.writeString(examples.resolve("loans").resolve(name), json);
  }
}
