package io.clearcost.bootstrap.settings;

import io.clearcost.domain.party.Institution;
import io.clearcost.persistence.law.CsvError;
import io.clearcost.persistence.law.InstitutionCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads a file of institutions, or says every line that is wrong. */
public final class InstitutionsFile {

  private InstitutionsFile() {}

  public static List<Institution> read(Path file) {
    return InstitutionCsv.read(bytes(file))
        .fold(
            InstitutionCsv.Outcome.Read::institutions,
            malformed -> {
              List<String> errors = malformed.errors().stream().map(CsvError::toString).toList();
              throw new UnusableEnvironment(
                  "The institutions file "
                      + file
                      + " is refused, and nothing of it came in:\n  "
                      + String.join("\n  ", errors));
            });
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new UnusableEnvironment("The institutions file " + file + " does not exist.", missing);
    } catch (IOException unreadable) {
      throw new UnusableEnvironment(
          "The institutions file " + file + " cannot be read.", unreadable);
    }
  }
}
