package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.DisplayText;
import io.clearcost.bootstrap.sheet.Figures;
import io.clearcost.bootstrap.sheet.Words;
import io.clearcost.proto.law.v1.GetLoanPrimeRateRequest;
import io.clearcost.proto.law.v1.GetLoanPrimeRateResponse;
import io.clearcost.proto.law.v1.ListRulesRequest;
import io.clearcost.proto.law.v1.ListRulesResponse;
import io.clearcost.proto.law.v1.Rule;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the law as it stands on a day. */
@Command(
    name = "law",
    description = {
      "Read the law as it stands on a day: lpr DATE, rules.",
      "The loan prime rate in force, and the rules with the passages they carry out."
    },
    footer = {
      "",
      "@|bold Examples:|@",
      "  clearcost law lpr 2026-07-01",
      "  clearcost law rules --date 2028-01-01"
    })
final class LawCommand implements Runnable {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to read: lpr or rules.");
  }

  @Command(name = "lpr", description = "The loan prime rate in force on a day.")
  int lpr(
      @Parameters(paramLabel = "DATE", description = "The day, as in 2026-07-01.") String date,
      @Option(names = "--json", description = "Print one line of proto3 JSON.") boolean json,
      @Mixin ServiceOptions options) {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.NO_DATABASE)) {
      return Services.answer(
          streams,
          date,
          () -> {
            GetLoanPrimeRateResponse lpr =
                services
                    .law()
                    .getLoanPrimeRate(GetLoanPrimeRateRequest.newBuilder().setDate(date).build());
            return json ? JsonLines.of(lpr) : describe(lpr);
          });
    }
  }

  @Command(name = "rules", description = "The rules, all of them or those in force on a day.")
  int rules(
      @Option(
              names = "--date",
              paramLabel = "DATE",
              defaultValue = "",
              description = "Only those in force on this day, as in 2026-07-01.")
          String date,
      @Option(names = "--json", description = "Print one line of proto3 JSON.") boolean json,
      @Mixin ServiceOptions options) {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.NO_DATABASE)) {
      return Services.answer(
          streams,
          "rules",
          () -> {
            ListRulesResponse rules =
                services.law().listRules(ListRulesRequest.newBuilder().setAsOfDate(date).build());
            return json ? JsonLines.of(rules) : describe(rules);
          });
    }
  }

  private static String describe(GetLoanPrimeRateResponse lpr) {
    String text =
        """
        Loan prime rate published %s
          one year          %s
          over five years   %s
          4 x one year      %s  (target of the small-loan guideline)
        History known to %s"""
            .formatted(
                lpr.getPublicationDate(),
                Figures.percent(lpr.getOneYear()),
                Figures.percent(lpr.getOverFiveYears()),
                Figures.percent(lpr.getFourTimesOneYear()),
                lpr.getHistoryEndDate());
    return lpr.getHistoryOutdated()
        ? text + "; a later publication must exist by that day, and it is missing."
        : text + ".";
  }

  private static String describe(ListRulesResponse rules) {
    return rules.getRulesList().stream().map(LawCommand::describe).collect(Collectors.joining("\n"))
        + "\nRule book "
        + rules.getRuleBookVersion();
  }

  private static String describe(Rule rule) {
    String until = rule.getEndDate().isEmpty() ? "" : " until before " + rule.getEndDate();
    String kinds =
        rule.getLenderKindsList().stream().map(Words::of).collect(Collectors.joining(", "));
    String about =
        "%s%nfrom %s%s, for: %s%nlaw: %s%n“%s”"
            .formatted(
                rule.getSummary(),
                rule.getStartDate(),
                until,
                kinds,
                Words.citation(rule.getLegalBasis()),
                rule.getLegalBasis().getQuoteZh());
    return rule.getRuleId()
        + "\n"
        + about
            .lines()
            .flatMap(line -> DisplayText.wrap(line, 96).stream())
            .map(line -> "    " + line)
            .collect(Collectors.joining("\n"));
  }
}
