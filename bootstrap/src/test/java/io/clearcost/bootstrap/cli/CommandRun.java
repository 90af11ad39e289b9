package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.bootstrap.sheet.Palette;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One command line, run to its end in this process.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int code, String out, String err) {

  static CommandRun of(Object... args) {
    return withInput("", args);
  }

  static CommandRun withInput(String input, Object... args) {
    return withInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
  }

  static CommandRun withInput(InputStream input, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(input, new PrintWriter(out), new PrintWriter(err), Palette.PLAIN, false);
    String[] words = new String[args.length];
    for (int index = 0; index < args.length; index++) {
      words[index] = String.valueOf(args[index]);
    }
    int code = Program.run(streams, words);
    return new CommandRun(code, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Everything asked was answered. */
  CommandRun answered() {
    assertThat(code).as(err).isEqualTo(ExitCodes.ANSWERED);
    return this;
  }

  /** It could not work, said why in one sentence, and showed no stack trace. */
  void unusableBecause(String words) {
    assertThat(code).as(err).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(out).isEmpty();
    assertThat(err).contains(words).doesNotContain("at io.clearcost").doesNotContain("Exception");
    assertThat(err.lines().findFirst().orElse("")).startsWith("clearcost: ");
    assertThat(err.lines().skip(1))
        .allMatch(line -> line.matches("(Try|Did you mean|Possible solutions).*"));
  }
}
