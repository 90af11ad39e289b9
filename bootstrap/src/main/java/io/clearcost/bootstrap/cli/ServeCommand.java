package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.HostPort;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.settings.SettingsFile;
import io.clearcost.bootstrap.wiring.RunningServer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server. */
@Command(
    name = "serve",
    description = {
      "Run the gRPC server until it is told to stop.",
      "Says its address on standard output as soon as it answers."
    },
    footer = {
      "",
      "The command line goes before the settings file, and that before the defaults. Settings file:",
      "Java properties in UTF-8; relative paths start from its directory; an unknown key is refused.",
      "  listen = 127.0.0.1:50051     address; 0 as port takes a free one",
      "  data = ./data                directory of the database, made where it is missing",
      "  callers = callers.csv        who may call with a token; see \"clearcost token\"",
      "  local-caller = false         whether a call from this machine needs no token: true without",
      "                               a callers file, false with one, unless it is said here",
      "  lpr = lpr.csv                LPR publications in place of the shipped ones",
      "  shutdown-grace = PT10S       how long calls under way may take at the end",
      "",
      "Only this machine is listened to, unless a callers file says who else may call. The services",
      "are described by server reflection, and their health by grpc.health.v1.Health.",
      "",
      "Behind a proxy on this machine every call comes from this machine, also one from far away, and",
      "would need no token: give a callers file there.",
      "",
      "SIGTERM and SIGINT finish the calls under way and end the server with exit code 0. A server that",
      "cannot start says why in one sentence and ends with 2."
    })
final class ServeCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Address to listen on, 127.0.0.1:50051 by default.")
  @Nullable HostPort listen;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the database, ./data by default.")
  @Nullable Path data;

  @Option(names = "--settings", paramLabel = "FILE", description = "Settings file, see below.")
  @Nullable Path settingsFile;

  @Override
  public Integer call() {
    // Before the first logger is made: a server tells of its life, a command only of trouble.
    System.setProperty("clearcost.log.level", "INFO");
    Settings settings = settings();
    Streams streams = Streams.of(spec);
    RunningServer server = RunningServer.start(settings);
    try (StopSignal stop = new StopSignal(server)) {
      streams
          .out()
          .println(
              "Clearcost listens on %s, data in %s".formatted(server.address(), settings.data()));
      streams.out().flush();
      stop.await();
    }
    return ExitCodes.ANSWERED;
  }

  private Settings settings() {
    Settings settings = settingsFile == null ? Settings.DEFAULTS : SettingsFile.read(settingsFile);
    if (data != null) {
      settings = settings.withData(data);
    }
    return listen == null ? settings : settings.withListen(listen);
  }
}
