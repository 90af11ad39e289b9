package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Milestone;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDataCommandTest {

  @TempDir private Path directory;

  @Test
  void book_ofADirectory_saysWhatItHoldsAndWhatIsNext() throws IOException {
    Path out = directory.resolve("book");

    CommandRun run = CommandRun.of("demo-data", "--out", out, "--loans", 80).answered();

    assertThat(run.lines().get(0))
        .matches(
            "8\\d loans of 4 lenders, 2026-05 to 2026-10, with \\d+ flows and \\d+ events in \\d+"
                + " records on 24 tapes\\.");
    assertThat(run.out())
        .contains("guilty    DAY_TWO_MEMBERSHIP", "innocent  HONEST_BRIDGING")
        .contains("clearcost institutions import " + out.resolve("institutions.csv"));
    assertThat(names(out)).containsExactly("institutions.csv", "labels.csv", "tapes");
    assertThat(names(out.resolve("tapes")))
        .hasSize(24)
        .contains("book-bank-01-2026-05.jsonl", "book-small-loan-04-2026-10.jsonl");
    assertThat(Files.readAllLines(out.resolve("labels.csv")))
        .startsWith("institution_id,loan_reference,pattern,verdict")
        .anyMatch(line -> line.endsWith(",DAY_TWO_MEMBERSHIP,guilty"));
  }

  @Test
  void loans_ofABook_areAllJudged() throws IOException {
    Path out = directory.resolve("book");
    Path data = directory.resolve("data");
    CommandRun.of("demo-data", "--out", out, "--loans", 60, "--share-evasive", "0.3").answered();
    CommandRun.of("institutions", "import", "--data", data, out.resolve("institutions.csv"))
        .answered();

    StringBuilder requests = new StringBuilder();
    for (String tape : names(out.resolve("tapes"))) {
      for (String line : Files.readAllLines(out.resolve("tapes").resolve(tape))) {
        requests.append(request(tape.replaceFirst("-2026-\\d\\d\\.jsonl", ""), line));
      }
    }
    CommandRun judged =
        CommandRun.withInput(requests.toString(), "assess", "--data", data, "--json", "-")
            .answered();

    assertThat(judged.lines())
        .hasSizeGreaterThanOrEqualTo(60)
        .allMatch(line -> line.startsWith("{\"decision\":"))
        .noneMatch(line -> line.contains("\"outcome\":\"OUTCOME_ERROR\""))
        .anyMatch(line -> line.contains("\"outcome\":\"OUTCOME_PASS\""))
        .anyMatch(line -> line.contains("\"outcome\":\"OUTCOME_BLOCK\""));
  }

  @Test
  void tape_thatIsCompressed_holdsTheSameLines() throws IOException {
    Path plain = directory.resolve("plain");
    Path compressed = directory.resolve("compressed");
    String name = "book-bank-01-2026-06.jsonl";

    CommandRun.of("demo-data", "--out", plain, "--loans", 40).answered();
    CommandRun.of("demo-data", "--out", compressed, "--loans", 40, "--gzip").answered();

    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(compressed.resolve("tapes").resolve(name + ".gz"))),
                StandardCharsets.UTF_8))) {
      assertThat(lines.lines())
          .isNotEmpty()
          .containsExactlyElementsOf(Files.readAllLines(plain.resolve("tapes").resolve(name)));
    }
  }

  @Test
  void claims_thatAreNotWanted_areLeftOut() throws IOException {
    Path out = directory.resolve("book");

    CommandRun.of("demo-data", "--out", out, "--loans", 20, "--months", 1, "--no-claims")
        .answered();

    for (String tape : names(out.resolve("tapes"))) {
      assertThat(Files.readString(out.resolve("tapes").resolve(tape)))
          .contains("\"contract\"")
          .doesNotContain("claimedCost");
    }
  }

  @Test
  void directory_thatHoldsSomething_isLeftAlone() throws IOException {
    Files.writeString(directory.resolve("mine.txt"), "mine");

    CommandRun.of("demo-data", "--out", directory).unusableBecause("is not empty");

    assertThat(names(directory)).containsExactly("mine.txt");
  }

  @Test
  void file_inThePlaceOfTheDirectory_isLeftAlone() throws IOException {
    Path file = Files.writeString(directory.resolve("mine.txt"), "mine");

    CommandRun.of("demo-data", "--out", file).unusableBecause("is no directory");
  }

  @ParameterizedTest
  @CsvSource({
    "--loans, 0, loans: 0 is not from 1 to 100000000",
    "--months, 121, months: 121 is not from 1 to 120",
    "--lenders, 61, lenders: 61 is not from 1 to 60",
    "--start, 2025-12, the first month of a book is one from 2026-01",
    "--share-evasive, 0.6, evasive loans in a thousand: 600 is not from 0 to 500",
    "--share-evasive, 0.0005, not a whole number of thousandths: 0.0005"
  })
  void option_thatMakesNoBook_isRefused(String option, String value, String reason) {
    Path out = directory.resolve("book");

    CommandRun.of("demo-data", "--out", out, option, value).unusableBecause(reason);

    assertThat(out).doesNotExist();
  }

  private static String request(String institution, String line) throws IOException {
    LoanRecord.Builder loan = LoanRecord.newBuilder();
    JsonFormat.parser().merge(line, loan);
    if (!loan.hasContract()) {
      return "";
    }
    AssessLoanRequest request =
        AssessLoanRequest.newBuilder()
            .setInstitutionId(institution)
            .setLoanReference(loan.getLoanReference())
            .setLoan(loan.getContract().getLoan())
            .setCircumstances(loan.getContract().getCircumstances())
            .setMilestone(Milestone.MILESTONE_BEFORE_DISBURSEMENT)
            .build();
    return JsonFormat.printer().omittingInsignificantWhitespace().print(request) + "\n";
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
