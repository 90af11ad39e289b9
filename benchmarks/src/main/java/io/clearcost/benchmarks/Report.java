package io.clearcost.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Writes the page of a run from what JMH measured; the same measurements give the same page.
 *
 * <p>Arguments: the JSON of JMH, a text that names machine and libraries, the page to write.
 */
public final class Report {

  private static final List<Integer> SIZES = List.of(12, 36, 360);
  private static final String NONE = "–";

  private final Map<String, Score> scores = new TreeMap<>();
  private final StringBuilder page = new StringBuilder();

  private Report(JsonNode results) {
    for (JsonNode result : results) {
      String name = result.path("benchmark").asText();
      String payments = result.path("params").path("payments").asText();
      JsonNode allocation = result.path("secondaryMetrics").path("gc.alloc.rate.norm");
      scores.put(
          name.replace("io.clearcost.benchmarks.", "") + " " + payments,
          score(result.path("primaryMetric").path("rawData"), allocation.path("score").asDouble()));
    }
  }

  /** Writes the page. */
  public static void main(String[] arguments) throws IOException {
    JsonNode results = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
    Report report = new Report(results);
    String page = report.write(results, Files.readString(Path.of(arguments[1])));
    Files.writeString(Path.of(arguments[2]), page);
  }

  private String write(JsonNode results, String machine) throws IOException {
    JsonNode first = results.path(0);
    line("<!-- Made by benchmarks/run; the words are in the module's resources. -->");
    line("# Benchmarks");
    line("");
    page.append(words("opening.md"));
    line("");
    line("## This run");
    line("");
    page.append(machine);
    line(
        "- Java "
            + first.path("jdkVersion").asText()
            + ", "
            + first.path("vmName").asText()
            + "; JMH "
            + first.path("jmhVersion").asText());
    line(
        String.format(
            Locale.ROOT,
            "- %d fork(s), %d warm-up and %d measured iterations of %s, 1 thread",
            first.path("forks").asInt(),
            first.path("warmupIterations").asInt(),
            first.path("measurementIterations").asInt(),
            first.path("measurementTime").asText()));
    line("");
    line("## Rate per month, flows at whole months");
    table("PeriodicRate", Contestant.PERIODIC, Faults::periodic);
    line("## Annual rate, flows on days");
    table("DatedRate", Contestant.DATED, Faults::dated);
    line("## The whole calculation");
    table("WholeCalculation", Contestant.WHOLE, payments -> Map.of());
    page.append(words("limits.md"));
    return page.toString();
  }

  private void table(String benchmark, List<Contestant> contestants, FaultCount count) {
    Map<Integer, Map<String, Faults>> faults = new TreeMap<>();
    SIZES.forEach(size -> faults.put(size, count.of(size)));
    line("");
    line(
        "| | payments | ns a loan | times ours | goal, ns | no answer | wrong | worst | B a loan"
            + " |");
    line("|---|---|---|---|---|---|---|---|---|");
    for (Contestant contestant : contestants) {
      for (int size : SIZES) {
        row(
            benchmark,
            contestant,
            size,
            Optional.ofNullable(faults.getOrDefault(size, Map.of()).get(contestant.method())));
      }
    }
    line("");
  }

  private void row(String benchmark, Contestant who, int size, Optional<Faults> faults) {
    Optional<Score> score = score(benchmark, who.method(), size);
    Optional<Score> ours = score(benchmark, Contestant.OURS, size);
    List<String> cells = new ArrayList<>();
    cells.add(who.title());
    cells.add(Integer.toString(size));
    cells.add(score.map(Report::time).orElse(NONE));
    cells.add(
        score
            .flatMap(own -> ours.map(us -> format("%.2f", own.nanos() / us.nanos())))
            .orElse(NONE));
    cells.add(who.goal(size).map(goal -> "≤ " + format("%,.0f", goal)).orElse(NONE));
    cells.add(faults.map(found -> Integer.toString(found.none())).orElse(NONE));
    cells.add(faults.map(found -> Integer.toString(found.wrong())).orElse(NONE));
    cells.add(faults.map(found -> format("%.0e", found.worst())).orElse(NONE));
    cells.add(score.map(own -> format("%,.0f", Math.max(0, own.bytes()))).orElse(NONE));
    line("| " + String.join(" | ", cells) + " |");
  }

  /** The measured iterations of all forks put in one row; the middle one is hard to disturb. */
  private static Score score(JsonNode forks, double bytes) {
    double[] nanos =
        StreamSupport.stream(forks.spliterator(), false)
            .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
            .mapToDouble(JsonNode::asDouble)
            .sorted()
            .toArray();
    return new Score(nanos[nanos.length / 2], nanos[0], nanos[nanos.length - 1], bytes);
  }

  private Optional<Score> score(String benchmark, String method, int size) {
    return Optional.ofNullable(scores.get(benchmark + "." + method + " " + size));
  }

  private static String time(Score score) {
    return format("%,.0f (%,.0f–%,.0f)", score.nanos(), score.least(), score.most());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String words(String name) throws IOException {
    try (var stream = Report.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private interface FaultCount {
    Map<String, Faults> of(int payments);
  }

  /**
   * What JMH says of one benchmark.
   *
   * @param nanos a loan, the median of the iterations
   * @param least the quickest iteration
   * @param most the slowest
   * @param bytes allocated a loan
   */
  private record Score(double nanos, double least, double most, double bytes) {}
}
