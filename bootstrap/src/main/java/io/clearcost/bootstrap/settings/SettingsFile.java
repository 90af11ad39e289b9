package io.clearcost.bootstrap.settings;

import io.clearcost.tapes.fault.NearestWord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads a settings file: Java properties in UTF-8. Everything that is wrong with it is said at
 * once. Relative paths in it start from its own directory.
 */
public final class SettingsFile {

  private static final List<String> KEYS =
      List.of("listen", "data", "callers", "local-caller", "lpr", "font", "shutdown-grace");

  private final Path file;
  private final Properties properties = new Properties();
  private final List<String> faults = new ArrayList<>();

  private SettingsFile(Path file) {
    this.file = file;
  }

  /** The settings of {@code file}, with the defaults for what it does not say. */
  public static Settings read(Path file) {
    SettingsFile reading = new SettingsFile(file);
    reading.load();
    Settings settings = reading.settings();
    if (!reading.faults.isEmpty()) {
      throw new UnusableEnvironment(
          "The settings file " + file + " is refused: " + String.join("; ", reading.faults) + ".");
    }
    return settings;
  }

  private void load() {
    try {
      properties.load(new StringReader(TextFile.read(file, "settings file")));
    } catch (IOException | IllegalArgumentException malformed) {
      throw new UnusableEnvironment(
          "The settings file " + file + " is no properties file: " + malformed.getMessage() + ".",
          malformed);
    }
  }

  private Settings settings() {
    unknownKeys();
    Settings defaults = Settings.DEFAULTS;
    Optional<Path> callers = value("callers", this::path);
    return new Settings(
        value("listen", HostPort::parse).orElse(defaults.listen()),
        value("data", this::path).orElse(defaults.data()),
        callers,
        // To a server behind a proxy on the same machine every call comes from loopback.
        value("local-caller", SettingsFile::yesOrNo).orElse(callers.isEmpty()),
        value("lpr", this::path),
        value("font", this::path),
        value("shutdown-grace", SettingsFile::grace).orElse(defaults.shutdownGrace()));
  }

  private void unknownKeys() {
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    KEYS.forEach(unknown::remove);
    for (String key : unknown) {
      faults.add(
          "unknown key \"%s\" (did you mean \"%s\"?)".formatted(key, NearestWord.to(key, KEYS)));
    }
  }

  private <T> Optional<T> value(String key, Function<String, T> parse) {
    String text = properties.getProperty(key);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text.strip()));
    } catch (IllegalArgumentException | DateTimeException malformed) {
      faults.add(key + ": " + malformed.getMessage());
      return Optional.empty();
    }
  }

  private Path path(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a path is missing");
    }
    return file.resolveSibling(text);
  }

  private static boolean yesOrNo(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
    }
    return text.equals("true");
  }

  private static Duration grace(String text) {
    try {
      Duration grace = Duration.parse(text);
      if (!grace.isNegative()) {
        return grace;
      }
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no ISO duration such as PT10S", malformed);
    }
    throw new IllegalArgumentException("\"" + text + "\" is less than no time");
  }
}
