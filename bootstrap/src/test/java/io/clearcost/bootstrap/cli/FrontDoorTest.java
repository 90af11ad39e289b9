package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Holds the front page, in both languages, to what the program does: a reader who follows it sees
 * what it says.
 */
class FrontDoorTest {

  private static final Path ROOT = Path.of("..");

  private static final Path EXAMPLES = ROOT.resolve("examples");

  private static final Pattern SHEET = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

  /** The commands of the walk from sheet to match, to their ends, with the file they fill. */
  private static final Pattern COMMAND =
      Pattern.compile(" {4}\\./clearcost ((?:[^>\n]*\\\\\n)*+[^>\n]*)(?:>(\\S+))?\n");

  /** A field of the disclosure that was made, as the page has the shell read it. */
  private static final Pattern FIELD = Pattern.compile("\\$\\(of (\\w+)\\)");

  private static final Pattern FILE =
      Pattern.compile("cat >(\\S+) <<'END'\n(.*?)\n {4}END\n", Pattern.DOTALL);

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void sheet_ofThePressCase_isPrintedAsShown(String page) throws IOException {
    Path loans = Files.createDirectory(directory.resolve("loans"));
    String name = "19-press-13000-repaid-as-15672.json";
    Files.copy(EXAMPLES.resolve("institutions.csv"), directory.resolve("institutions.csv"));
    Files.copy(EXAMPLES.resolve("loans").resolve(name), loans.resolve(name));

    CommandRun demo = CommandRun.of("demo", "--examples", directory).answered();

    assertThat(demo.out()).contains(found(SHEET, page).group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void loanOfYourOwn_followedAsWritten_costsWhatThePageSays(String page) throws IOException {
    writeFiles(page);
    Path data = directory.resolve("data");

    CommandRun.of("institutions", "import", "--data", data, directory.resolve("institutions.csv"))
        .answered();
    CommandRun assessed =
        CommandRun.of("assess", "--data", data, directory.resolve("loan.json")).answered();

    assertThat(assessed.out()).contains("24.1567 %", "BLOCK", "lower each payment by ¥0.76");
    assertThat(text(page)).contains("24.1567", "0.76");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void disclosure_followedAsWritten_goesFromSheetToMatch(String page) throws IOException {
    List<MatchResult> written =
        COMMAND
            .matcher(text(page))
            .results()
            .filter(command -> command.group(1).contains("--data data/try"))
            .toList();

    Map<String, String> files = new HashMap<>();
    List<CommandRun> runs = new ArrayList<>();
    for (MatchResult command : written) {
      CommandRun run = follow(command.group(1), files.getOrDefault("made.json", ""));
      files.put(Optional.ofNullable(command.group(2)).orElse(""), run.out());
      runs.add(run);
    }

    assertThat(written)
        .extracting(command -> command.group(1).split(" (?=[^a-z])", -1)[0])
        .containsExactly(
            "institutions import examples/institutions.csv",
            "disclose examples/disclosure/loan.json",
            "disclosure shown",
            "disclosure confirm",
            "disclosure check",
            "receipt get",
            "disclosure match examples/disclosure/movements.json");
    assertThat(directory.resolve("sheet.html")).content().contains("示例融资担保有限公司");
    assertThat(runs.get(4).out()).isEqualTo("It may be signed.\n");
    assertThat(files.get("receipt.json")).contains("\"signature\"");
    assertThat(runs.get(6).out())
        .contains("UNDISCLOSED_PAYEE  movement m-2", "BEYOND_DUE  movement m-4")
        .doesNotContain("movement m-1", "movement m-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void tape_followedAsWritten_goesFromFileToLoan(String page) throws IOException {
    List<CommandRun> runs =
        COMMAND
            .matcher(text(page))
            .results()
            .map(command -> command.group(1))
            .filter(command -> command.contains("--data data/book"))
            .map(command -> follow(command, ""))
            .toList();

    assertThat(runs).hasSize(4);
    assertThat(runs.get(1).out()).contains("17 recorded", "validation code");
    assertThat(runs.get(2).out()).contains("GLIDE");
    assertThat(runs.get(3).out()).startsWith("example-small-loan/13-assisted-and-guaranteed");
  }

  private CommandRun follow(String command, String made) {
    String complete = FIELD.matcher(command).replaceAll(field -> found(made, field.group(1)));
    return CommandRun.of(
            Stream.of(complete.split("[ \\\\\n]+"))
                .map(word -> word.replaceFirst("^examples/", EXAMPLES + "/"))
                .map(
                    word ->
                        Set.of("data/try", "data/book", "sheet.html").contains(word)
                            ? directory.resolve(word).toString()
                            : word)
                .toArray())
        .answered();
  }

  private static String found(String made, String field) {
    Matcher matcher = Pattern.compile("\"" + field + "\":\"([^\"]*)").matcher(made);
    assertThat(matcher.find()).as("%s in %s", field, made).isTrue();
    String value = matcher.group(1);
    assertThat(matcher.find()).as("%s stands once", field).isFalse();
    return value;
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void commands_ofTheProgram_areAllOnThePage(String page) throws IOException {
    String text = text(page);

    List<String> missing =
        Program.commands()
            .flatMap(type -> leaves("", new CommandLine(type).getCommandSpec()))
            .filter(command -> !isShown(command, text))
            .toList();

    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void instruments_ofTheRules_areAllOnThePage(String page) throws IOException {
    String text = text(page);

    Set<String> missing =
        RuleBook.ofThisProgram().rules().stream()
            .map(rule -> rule.basis().instrument())
            .map(FrontDoorTest::name)
            .filter(name -> !text.contains(name))
            .collect(Collectors.toSet());

    assertThat(missing).isEmpty();
  }

  /** As what a reader can type, and not as a word of a sentence. */
  private static boolean isShown(String command, String text) {
    return Pattern.compile("(\\./clearcost |`)" + Pattern.quote(command) + "(?![\\w-])")
        .matcher(text)
        .find();
  }

  private static String name(Instrument instrument) {
    return instrument.number().orElse(instrument.title());
  }

  /** The commands that do something, each with the words before it; hidden ones left out. */
  private static Stream<String> leaves(String before, CommandSpec command) {
    if (command.usageMessage().hidden()) {
      return Stream.empty();
    }
    String name = before + command.name();
    return command.subcommands().isEmpty()
        ? Stream.of(name)
        : command.subcommands().values().stream()
            .flatMap(part -> leaves(name + " ", part.getCommandSpec()));
  }

  /** The two files that the page lets its reader write. */
  private void writeFiles(String page) throws IOException {
    List<String> names = new ArrayList<>();
    Matcher file = FILE.matcher(text(page));
    while (file.find()) {
      Files.writeString(
          directory.resolve(file.group(1)), file.group(2).replaceAll("(?m)^ {4}", ""));
      names.add(file.group(1));
    }
    assertThat(names).containsExactly("institutions.csv", "loan.json");
  }

  private static Matcher found(Pattern pattern, String page) throws IOException {
    Matcher matcher = pattern.matcher(text(page));
    assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
    return matcher;
  }

  private static String text(String page) throws IOException {
    return Files.readString(ROOT.resolve(page));
  }
}
