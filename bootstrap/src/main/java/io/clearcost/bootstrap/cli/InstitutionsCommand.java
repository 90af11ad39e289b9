package io.clearcost.bootstrap.cli;

import io.clearcost.application.law.ImportInstitutions;
import io.clearcost.bootstrap.settings.InstitutionsFile;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.bootstrap.wiring.LocalRegister;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.domain.party.Institution;
import io.clearcost.persistence.law.CsvOutcome;
import io.clearcost.persistence.law.InstitutionCsv;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills and shows the institution register. */
@Command(
    name = "institutions",
    description = {
      "Fill, change and show the register of lenders: import FILE, propose FILE, list.",
      "Kind and province of a lender decide the law of its loans, and come from here alone."
    },
    subcommands = InstitutionsProposeCommand.class,
    footer = {
      "",
      "One person may fill an empty register, once, with \"import\". What comes later is proposed"
          + " by one",
      "person and approved by another with \"clearcost law approve\". import and list work on the",
      "database itself, also beside a running server. The file is CSV, in UTF-8 or GB 18030:",
      "  institution_id,legal_name,credit_code,kind,province,effective_from",
      "  demo-bank,示例银行股份有限公司,,COMMERCIAL_BANK,CN-SD,2025-01-01",
      "An entry holds from its day until the next one of the same lender; none is ever changed."
          + " All",
      "entries come in or none; those already there are skipped.",
      "",
      "@|bold Examples:|@",
      "  clearcost institutions import examples/institutions.csv",
      "  clearcost institutions propose moved.csv --why 'licence 7' --token-file li.token",
      "  clearcost institutions list --data /var/lib/clearcost"
    })
final class InstitutionsCommand implements Runnable {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: import, propose, list or export.");
  }

  @Command(name = "import", description = "Fill an empty register with the entries of a file.")
  int add(
      @Parameters(paramLabel = "FILE", description = "Entries as CSV.") Path file,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "data",
              description = "Directory of the database, ./data by default.")
          Path data) {
    List<Institution> entries =
        CsvInput.read(Streams.of(spec), file, InstitutionsFile.ROLE, InstitutionCsv::read).stream()
            .map(CsvOutcome.Row::value)
            .toList();
    try (LocalRegister register = LocalRegister.open(Settings.DEFAULTS.withData(data))) {
      ImportInstitutions.Outcome outcome = register.add(entries);
      Streams.of(spec)
          .out()
          .println(
              outcome.<String>fold(
                  this::imported,
                  InstitutionsCommand::contradicted,
                  InstitutionsCommand::twoPeopleNeeded));
    }
    return ExitCodes.ANSWERED;
  }

  @Command(name = "list", description = "Show the entries of the register.")
  int list(
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "data",
              description = "Directory of the database, ./data by default.")
          Path data) {
    Streams streams = Streams.of(spec);
    Settings settings = Settings.DEFAULTS.withData(data);
    settings.requireDatabase();
    try (LocalRegister register = LocalRegister.open(settings)) {
      List<Institution> entries = register.entries();
      entries.forEach(entry -> streams.out().println(row(entry)));
      if (entries.isEmpty()) {
        streams.say("the register is empty; see \"clearcost institutions import\"");
      }
    }
    return ExitCodes.ANSWERED;
  }

  @Command(name = "export", description = "Print the register as a file that \"import\" reads.")
  int export(
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "data",
              description = "Directory of the database, ./data by default.")
          Path data) {
    Settings settings = Settings.DEFAULTS.withData(data);
    settings.requireDatabase();
    try (LocalRegister register = LocalRegister.open(settings)) {
      Streams.of(spec).out().print(InstitutionCsv.write(register.entries()));
    }
    return ExitCodes.ANSWERED;
  }

  private String imported(ImportInstitutions.Outcome.Imported outcome) {
    if (outcome.added() > 0) {
      Streams.of(spec)
          .say(
              "the register was empty, and one person filled it without a second pair of eyes;"
                  + " check it with \"clearcost institutions list\". Later entries take two"
                  + " people.");
    }
    return "%d entries added, %d were there already".formatted(outcome.added(), outcome.present());
  }

  private static String twoPeopleNeeded(ImportInstitutions.Outcome.TwoPeopleNeeded outcome) {
    throw new UnusableEnvironment(
        "Nothing came in: the register is in use, and %s would be new to it. Propose them with \"clearcost institutions propose\", for another person to approve."
            .formatted(
                outcome.entries().size() == 1 ? "1 entry" : outcome.entries().size() + " entries"));
  }

  private static String contradicted(ImportInstitutions.Outcome.Contradicted outcome) {
    List<String> entries =
        outcome.entries().stream().map(entry -> entry.id() + " from " + entry.from()).toList();
    throw new UnusableEnvironment(
        "Nothing came in: the register holds other entries for "
            + String.join(", ", entries)
            + ", and entries are never changed.");
  }

  private static String row(Institution entry) {
    return DisplayText.left(entry.id().value(), 20)
        + "  "
        + entry.from()
        + "  "
        + DisplayText.left(entry.kind().name(), 24)
        + "  "
        + entry.province().code()
        + "  "
        + DisplayText.clean(entry.legalName());
  }
}
