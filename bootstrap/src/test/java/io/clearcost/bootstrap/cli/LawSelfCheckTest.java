package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.bootstrap.settings.BearerToken;
import io.clearcost.bootstrap.settings.CallersFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The LPR history in use goes on until 2199, so that on no day of a test anything but people lacks.
 */
class LawSelfCheckTest {

  @TempDir private Path directory;
  private Path data;

  @BeforeEach
  void prepare() throws IOException {
    data = Loans.registeredIn(directory);
    String publications =
        Stream.iterate(
                LocalDate.of(2024, 10, 20), day -> day.getYear() < 2199, day -> day.plusMonths(1))
            .map(day -> day + ",3.1,3.6\n")
            .collect(Collectors.joining());
    Files.writeString(directory.resolve("lpr.csv"), "published,lpr_1y,lpr_5y\n" + publications);
  }

  @Test
  void selfCheck_withTwoSupervisors_findsEverythingWellInOneLineEach() throws IOException {
    Path settings = settings(caller("li"), caller("wang"));

    CommandRun run =
        CommandRun.of("law", "self-check", "--data", data, "--settings", settings).answered();

    assertThat(run.lines())
        .contains(
            "ok       rule can fire, SLG_QA2_COST_ABOVE_HARD_CAP",
            "ok       kind is covered, COMMERCIAL_BANK",
            "ok       institution is covered, register",
            "ok       two people can change, authorities")
        .last()
        .asString()
        .contains(" checks, 0 with a problem. As of ", "rule book sha256:");
  }

  @Test
  void selfCheck_withOneSupervisor_saysWhatToDoAndEndsWithOne() throws IOException {
    Path settings = settings(caller("li"));

    CommandRun run = CommandRun.of("law", "self-check", "--data", data, "--settings", settings);

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.lines())
        .filteredOn(line -> line.startsWith("PROBLEM"))
        .singleElement()
        .asString()
        .contains("two people can change, authorities", "To do: add people", "SUPERVISOR");
  }

  @Test
  void selfCheck_asJson_isOneLine() throws IOException {
    Path settings = settings(caller("li"), caller("wang"));

    CommandRun run =
        CommandRun.of("law", "self-check", "--json", "--data", data, "--settings", settings);

    assertThat(run.answered().lines())
        .singleElement()
        .asString()
        .contains("\"control\":\"CONTROL_RULE_CAN_FIRE\"")
        .doesNotContain("problemCount");
  }

  private static String caller(String person) {
    return String.join(",", person, "", "SUPERVISOR", BearerToken.random().hash());
  }

  private Path settings(String... callers) throws IOException {
    Files.writeString(
        directory.resolve("callers.csv"),
        CallersFile.HEADER + "\n" + String.join("\n", callers) + "\n");
    return Files.writeString(
        directory.resolve("s.properties"), "callers = callers.csv\nlpr = lpr.csv\n");
  }
}
