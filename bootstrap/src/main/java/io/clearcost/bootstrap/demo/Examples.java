package io.clearcost.bootstrap.demo;

import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.input.JsonValues;
import io.clearcost.bootstrap.settings.InstitutionsFile;
import io.clearcost.bootstrap.settings.TextFile;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.domain.party.Institution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples of a checkout. */
final class Examples {

  private final Path directory;

  Examples(Path directory) {
    this.directory = directory;
  }

  List<Institution> institutions() {
    return InstitutionsFile.read(directory.resolve("institutions.csv"));
  }

  /** The loans of every file in the order of the names. */
  List<JsonValue> loans() {
    try (Stream<Path> files = Files.list(directory.resolve("loans"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(file -> loans(file).stream())
          .toList();
    } catch (IOException missing) {
      throw new UnusableEnvironment(
          "There are no example loans in " + directory.resolve("loans") + ".", missing);
    }
  }

  private static List<JsonValue> loans(Path file) {
    return JsonValues.of(String.valueOf(file.getFileName()), TextFile.read(file, "example"));
  }
}
