package io.clearcost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The manners of the sources that no compiler checks, over every file a commit would hold. */
class SourceStyleTest {

  private static final Set<String> NOT_OURS =
      Set.of(
          ".git", ".idea", ".vscode", ".settings", "target", "node_modules", "__pycache__", "data");
  private static final Pattern TEST_METHOD =
      Pattern.compile(
          "@(?:Test|ParameterizedTest|RepeatedTest|ArchTest|FuzzTest)\\b(?:(?!\\bvoid\\b)[\\s\\S])*?"
              + "\\bvoid\\s+(\\w+)\\s*\\(");
  private static final Pattern TEST_NAME = Pattern.compile("[a-z][A-Za-z0-9]*(_[a-zA-Z0-9]+)+");
  private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");
  private static final Pattern SIZE_ARGUED = Pattern.compile("(?m)^\\s*\\*\\s*(<p>)?Size: \\S");
  // Written in halves, so that this file does not accuse itself.
  private static final Pattern UNNUMBERED = Pattern.compile("\\bTO" + "DO\\b(?!\\(#\\d+\\))");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("/wo" + "rk/|/ro" + "ot/|repo1\\.m" + "aven|registry\\.n" + "pmjs");

  private static final TreeMap<String, String> TEXTS = new TreeMap<>();

  @BeforeAll
  static void readEveryText() throws IOException {
    Path root = root();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(dir.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile() && !name.equals(".git") && !name.endsWith(".log")) {
              try {
                TEXTS.put(name, Files.readString(file, StandardCharsets.UTF_8));
              } catch (CharacterCodingException notText) {
                return FileVisitResult.CONTINUE;
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void sources_ofTheReactor_areFound() {
    assertThat(TEXTS).containsKeys("pom.xml", "bootstrap/pom.xml", "proto/buf.yaml");
  }

  @Test
  void mainFile_over500Lines_isSplit() {
    assertThat(mainJava().stream().filter(name -> lineCount(name) > 500)).isEmpty();
  }

  @Test
  void mainFile_over300Lines_arguesForItself() {
    assertThat(
            mainJava().stream()
                .filter(name -> lineCount(name) > 300)
                .filter(name -> !SIZE_ARGUED.matcher(text(name)).find()))
        .as("a class comment needs a line starting with \"Size:\"")
        .isEmpty();
  }

  @Test
  void suppression_ofAWarning_carriesItsReason() {
    assertThat(
            linesOf("java").stream()
                .filter(line -> line.text().contains("@Suppress" + "Warnings(")))
        .as("a reason after // on the same line")
        .allMatch(line -> line.text().contains("//"));
  }

  @Test
  void workToDo_withoutAnIssue_isRefused() {
    assertThat(
            linesOf("java", "proto", "xml", "sql", "py", "js", "mjs", "ts", "yaml", "sh").stream()
                .filter(line -> UNNUMBERED.matcher(line.text()).find()))
        .isEmpty();
  }

  @Test
  void test_switchedOff_isRefused() {
    assertThat(linesOf("java").stream().filter(line -> line.text().matches("\\s*@Disabled.*")))
        .isEmpty();
  }

  @Test
  void catchBlock_withoutAWord_isRefused() {
    assertThat(named("java").stream().filter(name -> EMPTY_CATCH.matcher(text(name)).find()))
        .isEmpty();
  }

  @Test
  void indentation_byTabs_isRefused() {
    assertThat(
            linesOf("java", "proto", "xml", "sql", "py", "js", "mjs", "ts", "yaml", "json", "md")
                .stream()
                .filter(line -> line.text().contains("\t")))
        .isEmpty();
  }

  @Test
  void testMethod_anywhere_isNamedSubjectConditionResult() {
    List<String> misnamed = new ArrayList<>();
    for (String name : named("java")) {
      Matcher method = TEST_METHOD.matcher(text(name));
      while (name.contains("/src/test/") && method.find()) {
        if (!TEST_NAME.matcher(method.group(1)).matches()) {
          misnamed.add(name + ": " + method.group(1));
        }
      }
    }

    assertThat(misnamed).isEmpty();
  }

  @Test
  void packageOfMain_anywhere_isExplainedAndNullMarked() {
    assertThat(
            mainJava().stream()
                .map(name -> name.substring(0, name.lastIndexOf('/')) + "/package-info.java")
                .distinct()
                .filter(
                    name ->
                        !TEXTS
                            .getOrDefault(name, "")
                            .matches("/\\*\\*[\\s\\S]*@NullMarked[\\s\\S]*")))
        .as("a package-info.java with a comment and @NullMarked")
        .isEmpty();
  }

  @Test
  void decisions_inDocsAdr_areNumberedWithoutGaps() {
    List<Integer> numbers =
        TEXTS.keySet().stream()
            .filter(name -> name.matches("docs/adr/\\d{4}-[a-z0-9-]+\\.md"))
            .map(
                name ->
                    Integer.valueOf(name.substring("docs/adr/".length(), "docs/adr/".length() + 4)))
            .toList();

    assertThat(numbers)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @Test
  void text_namingOneMachine_isRefused() {
    assertThat(
            TEXTS.keySet().stream()
                .flatMap(name -> lines(name).stream())
                .filter(line -> MACHINE_PATH.matcher(line.text()).find()))
        .isEmpty();
  }

  private static List<String> mainJava() {
    return named("java").stream().filter(name -> name.contains("/src/main/java/")).toList();
  }

  private static List<String> named(String ending) {
    return TEXTS.keySet().stream().filter(name -> name.endsWith("." + ending)).toList();
  }

  private static List<Line> linesOf(String... endings) {
    List<Line> lines = new ArrayList<>();
    for (String ending : endings) {
      named(ending).forEach(name -> lines.addAll(lines(name)));
    }
    return lines;
  }

  private static List<Line> lines(String name) {
    List<String> lines = text(name).lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(index -> new Line(name, index + 1, lines.get(index)))
        .toList();
  }

  private static long lineCount(String name) {
    return text(name).lines().count();
  }

  private static String text(String name) {
    return TEXTS.getOrDefault(name, "");
  }

  /** The tests of a module run in its directory; an editor may run them one above. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.exists(here.resolve("proto/buf.yaml")) ? here : here.getParent();
    if (root == null) {
      throw new UncheckedIOException(new IOException("no checkout around " + here));
    }
    return root;
  }

  private record Line(String file, int number, String text) {
    @Override
    public String toString() {
      return file + ":" + number + ": " + text.strip();
    }
  }
}
