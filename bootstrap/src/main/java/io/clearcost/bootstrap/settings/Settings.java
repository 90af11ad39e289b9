package io.clearcost.bootstrap.settings;

import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the program is set up. The command line goes before the settings file, and that before the
 * defaults.
 *
 * @param listen where the server listens
 * @param data directory of the database
 * @param callers file of the callers known by a token
 * @param localCaller whether a call from this machine without a token is made as the local caller;
 *     unless it is said, only as long as there is no callers file
 * @param lpr file of LPR publications in place of the shipped one
 * @param font TrueType font of printed sheets in place of one that is looked for
 * @param shutdownGrace how long calls in flight may take when the server stops
 */
public record Settings(
    HostPort listen,
    Path data,
    Optional<Path> callers,
    boolean localCaller,
    Optional<Path> lpr,
    Optional<Path> font,
    Duration shutdownGrace) {

  public static final HostPort DEFAULT_LISTEN = new HostPort("127.0.0.1", 50_051);

  public static final Settings DEFAULTS =
      new Settings(
          DEFAULT_LISTEN,
          Path.of("data"),
          Optional.empty(),
          true,
          Optional.empty(),
          Optional.empty(),
          Duration.ofSeconds(10));

  /** The checkout the program was started from, which the launcher knows; else the current one. */
  public static Path home() {
    return Path.of(System.getProperty("clearcost.home", ""));
  }

  public Settings withListen(HostPort other) {
    return new Settings(other, data, callers, localCaller, lpr, font, shutdownGrace);
  }

  public Settings withData(Path other) {
    return new Settings(listen, other, callers, localCaller, lpr, font, shutdownGrace);
  }

  /** The same for work inside one process, which has no other callers than the local one. */
  public Settings forThisProcess() {
    return new Settings(listen, data, Optional.empty(), true, lpr, font, shutdownGrace);
  }

  /** Refuses a data directory in which nothing was ever stored. */
  public void requireDatabase() {
    if (!hasDatabase()) {
      throw new UnusableEnvironment("There is no database in the data directory " + data + ".");
    }
  }

  /** Whether anything was ever stored in the data directory. */
  public boolean hasDatabase() {
    return Files.exists(data.resolve(SqliteDatabase.FILE_NAME));
  }

  /** Refuses what would let strangers in. */
  public Settings checked() {
    if (callers.isEmpty() && !listen.isLoopback()) {
      throw new UnusableEnvironment(
          "Will not listen on "
              + listen
              + ", which other machines can reach, without a callers file (key \"callers\" of the"
              + " settings file).");
    }
    return this;
  }
}
