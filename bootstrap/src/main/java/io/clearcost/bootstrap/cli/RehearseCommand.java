package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.Palette;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Does once, in silence, what the other commands do, so that the launcher learns which classes they
 * load.
 */
@Command(name = "rehearse", hidden = true, description = "For the launcher.")
final class RehearseCommand implements Callable<Integer> {

  private static final String LOAN =
      """
      {"loan":{"cashFlows":{"flows":[{"amountFen":100,"date":"2026-01-15"},
      {"amountFen":-101,"date":"2026-02-15"}]}}}""";

  @Override
  public Integer call() {
    run("--help");
    run("assess", "--help");
    run("cost", "--in-process", "--json", "-");
    return run("demo");
  }

  private static int run(String... args) {
    InputStream in = new ByteArrayInputStream(LOAN.getBytes(StandardCharsets.UTF_8));
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Program.run(new Streams(in, nowhere, nowhere, Palette.PLAIN, false), args);
  }
}
