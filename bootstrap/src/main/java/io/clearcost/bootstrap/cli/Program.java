package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.HostPort;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Runs one command line. */
public final class Program {

  private static final int HELP_COLUMNS = 100;

  private static final List<Class<?>> COMMANDS =
      List.of(
          ServeCommand.class,
          AssessCommand.class,
          DiscloseCommand.class,
          DisclosureCommand.class,
          LedgerCommand.class,
          CostCommand.class,
          RealisedCommand.class,
          SettlementCommand.class,
          HeadroomCommand.class,
          DecisionsCommand.class,
          DecisionCommand.class,
          ReplayCommand.class,
          WhatIfCommand.class,
          ReceiptCommand.class,
          VerifyCommand.class,
          InstitutionsCommand.class,
          LawCommand.class,
          TokenCommand.class,
          DemoCommand.class,
          DemoDataCommand.class,
          RehearseCommand.class);

  /** The commands as the help shows them; one that stands in no group is not shown. */
  private static final Map<String, List<String>> GROUPS = groups();

  private Program() {}

  /** The commands at the first place of a command line. */
  static Stream<Class<?>> commands() {
    return COMMANDS.stream();
  }

  /**
   * Runs a command.
   *
   * @param args what stands on the command line
   * @return the exit code, see {@link ExitCodes}
   */
  public static int run(Streams streams, String... args) {
    CommandLine program = new CommandLine(new ClearcostCommand(streams));
    addCommands(program, args);
    program
        .setOut(streams.out())
        .setErr(streams.err())
        .setUsageHelpWidth(HELP_COLUMNS)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(HostPort.class, Program::hostPort)
        .setParameterExceptionHandler(Program::misused)
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(streams, failure));
    // Of the program alone; a command with commands of its own lists them as usual.
    program.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Program::commands);
    try {
      return program.execute(args);
    } finally {
      streams.out().flush();
      streams.err().flush();
    }
  }

  /**
   * Adds the command that is named first, in full; without one, of each command only what the help
   * of the program shows. Reading all of them in full takes a fifth of a second.
   */
  private static void addCommands(CommandLine program, String... args) {
    for (Class<?> type : COMMANDS) {
      Command command = type.getAnnotation(Command.class);
      if (args.length > 0 && command.name().equals(args[0])) {
        program.addSubcommand(type);
        return;
      }
    }
    for (Class<?> type : COMMANDS) {
      Command command = type.getAnnotation(Command.class);
      if (!command.hidden()) {
        CommandSpec shown = CommandSpec.create();
        shown.usageMessage().description(command.description());
        program.addSubcommand(command.name(), shown);
      }
    }
  }

  private static HostPort hostPort(String text) {
    try {
      return HostPort.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw new TypeConversionException(malformed.getMessage());
    }
  }

  private static int misused(ParameterException misuse, String[] args) {
    CommandLine command = misuse.getCommandLine();
    command.getErr().println("clearcost: " + misuse.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(misuse, command.getErr());
    command.getErr().println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
    return ExitCodes.UNUSABLE;
  }

  private static int failed(Streams streams, Exception failure) {
    boolean expected = failure instanceof UnusableEnvironment;
    streams.say(expected ? String.valueOf(failure.getMessage()) : "A fault: " + failure);
    if (!expected && System.getenv("CLEARCOST_DEBUG") != null) {
      failure.printStackTrace(streams.err());
    } else if (!expected) {
      streams.say("This should not happen; CLEARCOST_DEBUG=1 shows more.");
    }
    return ExitCodes.UNUSABLE;
  }

  private static String commands(Help help) {
    StringBuilder text = new StringBuilder();
    GROUPS.forEach(
        (group, names) -> {
          text.append(String.format("%n%s%n", help.colorScheme().text("@|bold " + group + "|@")));
          for (String name : names) {
            Help command = help.subcommands().get(name);
            if (command != null) {
              String[] description = command.commandSpec().usageMessage().description();
              text.append(String.format("  %-14s %s%n", name, description[0]));
            }
          }
        });
    return text.toString();
  }

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put("See it work:", List.of("demo", "demo-data"));
    groups.put("Judge:", List.of("assess", "cost", "headroom", "realised", "settlement"));
    groups.put("Disclose:", List.of("disclose", "disclosure", "receipt", "verify"));
    groups.put("Keep loans:", List.of("ledger"));
    groups.put("Read back:", List.of("decisions", "decision", "replay", "what-if", "law"));
    groups.put("Run:", List.of("serve", "institutions", "token"));
    return groups;
  }
}
