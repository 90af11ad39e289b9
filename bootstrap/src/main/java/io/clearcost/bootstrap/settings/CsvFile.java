package io.clearcost.bootstrap.settings;

import io.clearcost.persistence.law.CsvError;
import io.clearcost.persistence.law.CsvOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Reads a CSV file that a person named, or says every line that is wrong. */
public final class CsvFile {

  private CsvFile() {}

  /**
   * The rows of a file.
   *
   * @param role what the file is, for the sentence of a failure
   * @param reading reads its bytes
   */
  public static <V> CsvOutcome.Read<V> read(
      Path file, String role, Function<byte[], CsvOutcome<V>> reading) {
    return reading
        .apply(bytes(file, role))
        .fold(
            read -> read,
            malformed -> {
              List<String> errors = malformed.errors().stream().map(CsvError::toString).toList();
              throw new UnusableEnvironment(
                  "The %s %s is refused, and nothing of it came in:%n  %s"
                      .formatted(role, file, String.join("\n  ", errors)));
            });
  }

  private static byte[] bytes(Path file, String role) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new UnusableEnvironment("The " + role + " " + file + " does not exist.", missing);
    } catch (IOException unreadable) {
      throw new UnusableEnvironment("The " + role + " " + file + " cannot be read.", unreadable);
    }
  }
}
