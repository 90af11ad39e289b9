package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostCommandTest {

  private static final String ONE_SIGN =
      "{\"loan\":{\"cashFlows\":{\"flows\":[{\"amountFen\":1,\"date\":\"2026-01-15\"},"
          + "{\"amountFen\":1,\"date\":\"2027-01-15\"}]}}}";

  @TempDir private Path directory;

  @Test
  void loan_writtenForTheGate_costsTheSame() {
    String judged = Loans.levelInstalment("test-bank", "fair", "0.12");
    String alone = "{\"loan\":" + judged.substring(judged.indexOf("\"loan\":") + 7);

    CommandRun run =
        CommandRun.withInput(judged + "\n" + alone, "cost", "--in-process", "--json", "-");

    assertThat(run.answered().lines()).hasSize(2);
    assertThat(run.lines().get(0)).startsWith("{\"cost\":{").isEqualTo(twin(run.lines().get(1)));
  }

  @Test
  void loan_writtenForTheGateWithAFault_isRefusedAtItsField() {
    String judged =
        Loans.levelInstalment("test-bank", "fair", "0.12").replace("\"loan\"", "\"lone\"");

    CommandRun run = CommandRun.withInput(judged, "cost", "--in-process", "--json", "-");

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.lines().get(0)).contains("FIELDS_MALFORMED").contains("\"path\":\"lone\"");
  }

  @Test
  void manyLoans_overOneStream_keepOrderAndLoseNone() throws IOException {
    List<String> loans = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      loans.add(Loans.levelInstalment("test-bank", "a", "0." + (100 + k)));
      loans.add(ONE_SIGN);
      loans.add("{");
    }
    String input = String.join("\n", loans);

    try (ServerUnderTest server = ServerUnderTest.start("--data", Loans.registeredIn(directory))) {
      CommandRun run =
          CommandRun.withInput(input, "cost", "--json", "--server", server.address(), "-");

      assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
      assertThat(run.lines()).hasSize(300);
      for (int k = 0; k < 300; k += 3) {
        assertThat(run.lines().get(k))
            .startsWith("{\"cost\":")
            .endsWith("\"stdin#" + (k + 1) + "\"}");
        assertThat(run.lines().get(k + 1))
            .contains("\"error\"", "CASH_FLOWS_ARE_ONE_SIGNED", "\"stdin#" + (k + 2) + "\"");
        assertThat(run.lines().get(k + 2)).contains("JSON_MALFORMED", "\"stdin#" + (k + 3) + "\"");
      }
    }
  }

  private static String twin(String line) {
    return line.replace("stdin#2", "stdin#1");
  }
}
