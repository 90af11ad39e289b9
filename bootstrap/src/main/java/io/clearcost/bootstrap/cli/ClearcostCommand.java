package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself; it does nothing without a command. */
@Command(
    name = "clearcost",
    versionProvider = ProgramVersion.class,
    mixinStandardHelpOptions = false,
    commandListHeading = "",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Computes what a loan really costs its borrower, and says whether it may be made under the"
          + " law",
      "of its day and why. Loans are judged over gRPC, in a server or inside this program."
    },
    footer = {
      "",
      "@|bold Examples:|@",
      "  clearcost demo                             see everything work once, leaving nothing"
          + " behind",
      "  clearcost serve                            serve on 127.0.0.1:50051, database in ./data",
      "  clearcost institutions import FILE.csv     register the lenders whose loans are judged",
      "  clearcost assess LOAN.json                 judge a loan, in the server where one runs",
      "  clearcost assess --json - < LOANS.jsonl    judge many, one line of JSON for each",
      "  clearcost disclose LOAN.json --out S.pdf   what the borrower is shown before signing",
      "  clearcost cost --json FLOWS.json           the cost alone, from cash flows too",
      "  clearcost headroom --cap 0.24 LOAN.json    the largest rate and fees that pass",
      "",
      "@|bold Exit codes:|@",
      "  0  everything asked was answered; a loan that may not be made is an answer",
      "  1  at least one loan was refused, or what was looked for does not exist",
      "  2  wrong usage, or a file, directory, port or server that cannot be used",
      "",
      "@|bold Environment:|@",
      "  JAVA_HOME            the Java to run on, 17 or newer; otherwise the java on the PATH",
      "  CLEARCOST_JAVA_OPTS  more options for it, e.g. -Xmx2g",
      "  CLEARCOST_DEBUG      set to anything: a fault of the program shows its stack trace",
      "  LC_ALL, LANG         refusals are told in Chinese where it begins with zh; so does --lang"
          + " zh",
      "  NO_COLOR             set to anything: no colours",
      "",
      "Try \"clearcost COMMAND --help\"."
    })
final class ClearcostCommand implements Runnable {

  private final Streams streams;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  ClearcostCommand(Streams streams) {
    this.streams = streams;
  }

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description = "Language of refusals, zh or en; that of the environment without it.")
  String language = "";

  Streams streams() {
    return language.isEmpty() ? streams : streams.in(Language.of(language));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
