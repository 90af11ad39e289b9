package io.clearcost.bootstrap.cli;

import picocli.CommandLine.Option;

/** Of which stored loans an effect is asked, and how it is shown. */
final class EffectOptions {

  @Option(names = "--institution", paramLabel = "ID", description = "Only loans of this lender.")
  String institution = "";

  @Option(
      names = "--list",
      paramLabel = "N",
      defaultValue = "100",
      description = "List at most so many loans that turn, ${DEFAULT-VALUE} by default; all count.")
  int list;

  @Option(names = "--json", description = "Print lines of proto3 JSON.")
  boolean json;
}
