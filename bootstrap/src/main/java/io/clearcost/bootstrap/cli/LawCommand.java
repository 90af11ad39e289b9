package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.sheet.LawChangeText;
import io.clearcost.bootstrap.sheet.LawText;
import io.clearcost.proto.law.v1.ApproveChangeRequest;
import io.clearcost.proto.law.v1.GetChangeRequest;
import io.clearcost.proto.law.v1.GetLoanPrimeRateRequest;
import io.clearcost.proto.law.v1.GetLoanPrimeRateResponse;
import io.clearcost.proto.law.v1.GetRuleRequest;
import io.clearcost.proto.law.v1.GetRuleResponse;
import io.clearcost.proto.law.v1.LawChangeServiceGrpc.LawChangeServiceBlockingStub;
import io.clearcost.proto.law.v1.ListRulesRequest;
import io.clearcost.proto.law.v1.ListRulesResponse;
import io.clearcost.proto.law.v1.RecordedChange;
import io.clearcost.proto.law.v1.RejectChangeRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the law as it stands on a day, and decides what is to change. */
@Command(
    name = "law",
    description = {
      "Read the law as it stands on a day, and change what it leaves to data.",
      "The loan prime rate in force, the rules with the passages they carry out, and the readings"
          + " of",
      "what the texts leave open. One person proposes a change, another approves it."
    },
    subcommands = {
      LawReadingsCommand.class,
      LawProposeCommand.class,
      LawChangesCommand.class,
      LawEffectCommand.class,
      LawShadowCommand.class,
      LprExportCommand.class,
      LprProposeCommand.class,
      LawSelfCheckCommand.class
    },
    footer = {
      "",
      "@|bold Examples:|@",
      "  clearcost law lpr 2026-07-01",
      "  clearcost law rules --date 2028-01-01",
      "  clearcost law rule SLG_QA2_COST_ABOVE_HARD_CAP",
      "  clearcost law readings --institution demo-bank",
      "  clearcost law propose CHANGE.json --token-file li.token",
      "  clearcost law approve chg_01... --why 'checked with the board' --token-file wang.token",
      "  clearcost law changes --status OPEN",
      "  clearcost law effect chg_01...",
      "  clearcost law self-check --settings server.properties"
    })
final class LawCommand implements Runnable {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: lpr, rules, rule, readings, propose, approve, reject, changes, change,"
            + " effect, shadow, lpr-export, lpr-propose, schemes-export, schemes-propose,"
            + " limits-export, limits-propose or self-check.");
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
            return json ? JsonLines.of(lpr) : LawText.of(lpr);
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
            return json ? JsonLines.of(rules) : LawText.of(rules);
          });
    }
  }

  @Command(name = "rule", description = "One rule with its passage and its numbers.")
  int rule(
      @Parameters(paramLabel = "ID", description = "Identifier of the rule.") String id,
      @Option(
              names = "--date",
              paramLabel = "DATE",
              defaultValue = "",
              description = "Only the numbers in force on this day, as in 2026-07-01.")
          String date,
      @Option(names = "--json", description = "Print one line of proto3 JSON.") boolean json,
      @Mixin ServiceOptions options) {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.NO_DATABASE)) {
      return Services.answer(
          streams,
          id,
          () -> {
            GetRuleResponse rule =
                services
                    .law()
                    .getRule(GetRuleRequest.newBuilder().setRuleId(id).setAsOfDate(date).build());
            return json ? JsonLines.of(rule) : LawText.of(rule);
          });
    }
  }

  @Command(name = "change", description = "One change, with everything in it.")
  int change(
      @Parameters(paramLabel = "ID", description = "Identifier of the change.") String id,
      @Option(names = "--json", description = "Print one line of proto3 JSON.") boolean json,
      @Mixin ServiceOptions options) {
    return show(
        List.of(id),
        json,
        options,
        (service, one) ->
            service.getChange(GetChangeRequest.newBuilder().setChangeId(one).build()).getChange());
  }

  @Command(name = "approve", description = "Approve changes that another person proposed.")
  int approve(
      @Parameters(arity = "1..*", paramLabel = "ID", description = "Identifiers of the changes.")
          List<String> ids,
      @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason.")
          String why,
      @Option(names = "--json", description = "Print one line of proto3 JSON for each.")
          boolean json,
      @Mixin ServiceOptions options) {
    return show(
        ids,
        json,
        options,
        (service, id) -> {
          ApproveChangeRequest request =
              ApproveChangeRequest.newBuilder().setChangeId(id).setWhy(why).build();
          return service
              .approveChange(request.toBuilder().setRequestId(RequestIds.of(request)).build())
              .getChange();
        });
  }

  @Command(name = "reject", description = "Reject changes, or withdraw one's own.")
  int reject(
      @Parameters(arity = "1..*", paramLabel = "ID", description = "Identifiers of the changes.")
          List<String> ids,
      @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason.")
          String why,
      @Option(names = "--json", description = "Print one line of proto3 JSON for each.")
          boolean json,
      @Mixin ServiceOptions options) {
    return show(
        ids,
        json,
        options,
        (service, id) -> {
          RejectChangeRequest request =
              RejectChangeRequest.newBuilder().setChangeId(id).setWhy(why).build();
          return service
              .rejectChange(request.toBuilder().setRequestId(RequestIds.of(request)).build())
              .getChange();
        });
  }

  @Command(
      name = "schemes-export",
      description = "What provinces set, as approved, as CSV; caps are annual fractions.")
  int exportSchemes(@Mixin ServiceOptions options) {
    return tables(options).export(ChangeTable.SCHEMES);
  }

  @Command(
      name = "schemes-propose",
      description = "Propose every scheme of a CSV file that is not approved; all of them or none.")
  int proposeSchemes(
      @Parameters(paramLabel = "FILE", description = "CSV as \"law schemes-export\" prints it.")
          Path file,
      @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason.")
          String why,
      @Mixin ServiceOptions options) {
    return tables(options).propose(ChangeTable.SCHEMES, file, why);
  }

  @Command(
      name = "limits-export",
      description = "What institutions set themselves, as approved, as CSV; values are fractions.")
  int exportLimits(@Mixin ServiceOptions options) {
    return tables(options).export(ChangeTable.LIMITS);
  }

  @Command(
      name = "limits-propose",
      description = "Propose every limit of a CSV file that is not approved; all of them or none.")
  int proposeLimits(
      @Parameters(paramLabel = "FILE", description = "CSV as \"law limits-export\" prints it.")
          Path file,
      @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason.")
          String why,
      @Mixin ServiceOptions options) {
    return tables(options).propose(ChangeTable.LIMITS, file, why);
  }

  private ChangeTableCommands tables(ServiceOptions options) {
    return new ChangeTableCommands(options, Streams.of(spec));
  }

  private int show(
      List<String> ids,
      boolean json,
      ServiceOptions options,
      BiFunction<LawChangeServiceBlockingStub, String, RecordedChange> call) {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return ids.stream()
          .mapToInt(
              id ->
                  Services.answer(
                      streams,
                      id,
                      () -> {
                        RecordedChange change = call.apply(services.lawChanges(), id);
                        return json ? JsonLines.of(change) : LawChangeText.of(change);
                      }))
          .max()
          .orElse(ExitCodes.ANSWERED);
    }
  }
}
