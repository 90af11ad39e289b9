package io.clearcost.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory that holds the database. */
final class DataDirectory {

  private DataDirectory() {}

  /**
   * The directory as an absolute path, created where it is missing.
   *
   * @throws UnusableDatabaseException when there can be no database in it
   */
  static Path prepare(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
      throw new UnusableDatabaseException("The data directory %s is a file.".formatted(absolute));
    }
    if (!Files.isDirectory(absolute)) {
      create(absolute);
    }
    if (!Files.isWritable(absolute)) {
      throw new UnusableDatabaseException(
          "The data directory %s is not writable.".formatted(absolute));
    }
    Path file = absolute.resolve(SqliteDatabase.FILE_NAME);
    if (Files.isDirectory(file)) {
      throw new UnusableDatabaseException("The database file %s is a directory.".formatted(file));
    }
    return absolute;
  }

  private static void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UnusableDatabaseException(
          "The data directory %s cannot be created.".formatted(directory), e);
    }
  }
}
