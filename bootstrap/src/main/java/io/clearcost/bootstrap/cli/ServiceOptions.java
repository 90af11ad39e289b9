package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.HostPort;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.settings.SettingsFile;
import io.clearcost.bootstrap.settings.TextFile;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that asks the services. */
final class ServiceOptions {

  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      description =
          "Ask this server. Without it: the one at 127.0.0.1:50051 when it runs, else in process.")
  @Nullable HostPort server;

  @Option(names = "--in-process", description = "Ask no server; do the work in this process.")
  boolean inProcess;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the database for work in process, which it implies; ./data.")
  @Nullable Path data;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings file of the server, for its address, data, LPR and font.")
  @Nullable Path settingsFile;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File with the bearer token to call a server with; see \"clearcost token\".")
  @Nullable Path tokenFile;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long one call may take, ${DEFAULT-VALUE} by default.")
  int timeoutSeconds;

  /** The server that was named. */
  Optional<HostPort> server() {
    if (server == null) {
      return Optional.empty();
    }
    if (inProcess || data != null) {
      throw new UnusableEnvironment("A server is named, and work in process is asked for: choose.");
    }
    return Optional.of(server);
  }

  Settings settings() {
    Settings settings = settingsFile == null ? Settings.DEFAULTS : SettingsFile.read(settingsFile);
    return data == null ? settings : settings.withData(data);
  }

  /** Whether a server that was not named may be asked. */
  boolean mayAskServer() {
    return !inProcess && data == null;
  }

  Duration timeout() {
    if (timeoutSeconds < 1) {
      throw new UnusableEnvironment("A timeout is at least one second.");
    }
    return Duration.ofSeconds(timeoutSeconds);
  }

  Optional<String> token() {
    if (tokenFile == null) {
      return Optional.empty();
    }
    String token = TextFile.read(tokenFile, "token file").strip();
    if (!token.matches("[\\x21-\\x7E]+")) {
      throw new UnusableEnvironment("The token file " + tokenFile + " does not hold one token.");
    }
    return Optional.of(token);
  }
}
