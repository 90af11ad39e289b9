package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteDatabaseTest {

  private static final Instant NOW = Instant.parse("2026-01-01T02:03:04.000005678Z");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"new/below/new", "数据", "100%25", "a?b=c#d&e", "a b;c'd"})
  void open_ofAMissingDirectory_createsTheDatabaseThere(String name) {
    Path missing = directory.resolve(name);

    SqliteDatabase.open(missing, NOW).close();

    assertThat(missing.resolve("clearcost.db")).isRegularFile();
    try (var left = Files.list(missing)) {
      assertThat(left).hasSize(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void open_ofADirectoryReachedByALink_works() throws IOException {
    Path real = Files.createDirectory(directory.resolve("real"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), real);

    SqliteDatabase.open(link, NOW).close();

    assertThat(real.resolve("clearcost.db")).isRegularFile();
  }

  @Test
  void connection_forReadingOrWriting_hasItsSettings() {
    try (SqliteDatabase database = SqliteDatabase.open(directory, NOW)) {
      JdbiTransactions transactions = database.transactions();

      List<String> reading = transactions.read(SqliteDatabaseTest::settings);
      List<String> writing =
          transactions.write(() -> transactions.read(SqliteDatabaseTest::settings));

      assertThat(reading).containsExactly("wal", "2", "1", "5000", "1");
      assertThat(writing).containsExactly("wal", "2", "1", "5000", "0");
    }
  }

  @Test
  void open_ofAFileInPlaceOfTheDirectory_saysSo() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "text");

    assertUnusable(file, "The data directory " + file + " is a file.");
  }

  @Test
  void open_belowAFile_saysSo() throws IOException {
    Path below = Files.writeString(directory.resolve("file"), "text").resolve("data");

    assertUnusable(below, "The data directory " + below + " cannot be created.");
  }

  @Test
  void open_ofADirectoryInPlaceOfTheFile_saysSo() throws IOException {
    Files.createDirectory(file());

    assertUnusable(directory, "The database file " + file() + " is a directory.");
  }

  @Test
  void open_ofSomethingThatIsNoDatabase_saysSoAndLeavesIt() throws IOException {
    Files.writeString(file(), "Dear diary, ".repeat(1000));
    byte[] before = Files.readAllBytes(file());

    assertUnusable(directory, "The file " + file() + " is not a database.");

    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATE TABLE song (title TEXT)", "PRAGMA application_id = 7"})
  void open_ofAnotherProgramsDatabase_saysSoAndLeavesIt(String sql) throws Exception {
    execute(sql);
    byte[] before = Files.readAllBytes(file());

    assertUnusable(directory, "The file " + file() + " is the database of another program.");

    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    assertThat(directory.resolve("clearcost.db-wal")).doesNotExist();
  }

  @Test
  void open_ofAnEmptyFile_makesItTheDatabase() throws IOException {
    Files.createFile(file());

    SqliteDatabase.open(directory, NOW).close();

    assertThat(Files.size(file())).isPositive();
  }

  @Test
  void open_ofADamagedFile_saysSo() throws IOException {
    SqliteDatabase.open(directory, NOW).close();
    try (RandomAccessFile pages = new RandomAccessFile(file().toFile(), "rw")) {
      byte[] noise = new byte[4096];
      Arrays.fill(noise, (byte) 0x5a);
      pages.seek(4096);
      pages.write(noise);
    }

    assertThatThrownBy(() -> SqliteDatabase.open(directory, NOW))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageStartingWith("The database " + file() + " is damaged (")
        .hasMessageEndingWith("): put back a copy of it.");
  }

  @Test
  void open_ofATruncatedFile_saysSo() throws IOException {
    SqliteDatabase.open(directory, NOW).close();
    try (RandomAccessFile pages = new RandomAccessFile(file().toFile(), "rw")) {
      pages.setLength(pages.length() / 2);
    }

    assertThatThrownBy(() -> SqliteDatabase.open(directory, NOW))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining(" is damaged (");
  }

  @Test
  void open_needingStepsWhileAnotherProcessHoldsTheFile_givesUpAfterAWhile() throws Exception {
    SqliteDatabase.open(directory, NOW, Duration.ofSeconds(1), new Migrations(List.of())).close();
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatThrownBy(
              () ->
                  SqliteDatabase.open(
                      directory, NOW, Duration.ofMillis(50), Migrations.ofProgram()))
          .isInstanceOf(UnusableDatabaseException.class)
          .hasMessage("The database " + file() + " is held by another process.");
    }
  }

  @Test
  void transaction_afterClose_isRefused() {
    SqliteDatabase database = SqliteDatabase.open(directory, NOW);

    database.close();

    JdbiTransactions transactions = database.transactions();
    assertThatThrownBy(() -> transactions.write(() -> 1)).hasMessage("the database is closed");
    assertThatThrownBy(() -> transactions.read(handle -> 1)).hasMessage("the database is closed");
  }

  private static List<String> settings(Handle handle) {
    return List.of("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "query_only")
        .stream()
        .map(name -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one())
        .toList();
  }

  private void assertUnusable(Path path, String sentence) {
    assertThatThrownBy(() -> SqliteDatabase.open(path, NOW))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessage(sentence);
  }

  private Path file() {
    return directory.resolve("clearcost.db");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file());
  }
}
