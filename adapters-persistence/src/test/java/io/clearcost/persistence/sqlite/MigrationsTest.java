package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T02:03:04Z");
  private static final String STRICT_TABLE = "CREATE TABLE a (x TEXT) STRICT;";
  private static final Migration ONE = new Migration(1, "one", STRICT_TABLE);
  private static final Migration TWO = new Migration(2, "two", "CREATE TABLE b (y TEXT) STRICT;");

  @TempDir private Path directory;

  @Test
  void schema_afterAllMigrations_equalsTheGoldenFile() throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(directory, NOW)) {
      List<String> statements =
          database
              .transactions()
              .read(
                  handle ->
                      handle
                          .createQuery(
                              "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
                                  + " ORDER BY tbl_name, type = 'table' DESC, type, name")
                          .mapTo(String.class)
                          .list());

      assertThat(String.join(";\n\n", statements) + ";\n").isEqualTo(resource("schema.golden.sql"));
    }
  }

  @Test
  void steps_withAGap_areRefused() {
    assertThatThrownBy(() -> new Migrations(List.of(ONE, new Migration(3, "three", ""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("migration 2 expected, but found 3");
    assertThatThrownBy(() -> new Migrations(List.of(ONE, ONE)))
        .hasMessage("migration 2 expected, but found 1");
  }

  @Test
  void resource_ofAnotherName_isRefused() {
    assertThatThrownBy(() -> Migration.ofResource("V1__short.sql"))
        .hasMessage("not a migration's name: V1__short.sql");
    assertThatThrownBy(() -> Migration.ofResource("V9999__unknown.sql"))
        .hasMessage("no such migration: V9999__unknown.sql");
  }

  @Test
  void open_withAFurtherStep_appliesOnlyThat() {
    open(ONE).close();

    try (SqliteDatabase database = openAt(NOW.plusSeconds(1), ONE, TWO)) {
      List<String> applied =
          database
              .transactions()
              .read(
                  handle ->
                      handle
                          .createQuery(
                              "SELECT version || ' ' || name || ' ' || applied_at"
                                  + " FROM schema_migration ORDER BY version")
                          .mapTo(String.class)
                          .list());

      assertThat(applied)
          .containsExactly(
              "1 one 2026-01-01T02:03:04.000000Z", "2 two 2026-01-01T02:03:05.000000Z");
    }
  }

  @Test
  void open_withAFailingStep_leavesNothingOfIt() {
    open(ONE).close();
    Migration failing = new Migration(2, "two", "CREATE TABLE b (y TEXT) STRICT; nonsense;");

    assertThatThrownBy(() -> open(ONE, failing)).isInstanceOf(UnusableDatabaseException.class);

    try (SqliteDatabase database = open(ONE, TWO)) {
      assertThat(database.transactions()).isNotNull();
    }
  }

  @Test
  void open_whileAnotherProcessWrites_waitsOnlyForAMissingStep() {
    try (SqliteDatabase writing = open(ONE)) {
      writing
          .transactions()
          .write(
              () -> {
                open(ONE).close();
                assertThatThrownBy(() -> open(ONE, TWO))
                    .isInstanceOf(UnusableDatabaseException.class);
                return ONE;
              });
    }
  }

  @Test
  void apply_failingAfterSqliteHasRolledBackByItself_tellsTheFirstFailure() {
    Migration failing = new Migration(2, "two", "ROLLBACK; nonsense;");

    assertThatThrownBy(() -> apply(ONE, failing))
        .hasMessageContaining("nonsense")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }

  private void apply(Migration... steps) {
    Path file = directory.resolve(SqliteDatabase.FILE_NAME);
    try (SqliteConnections connections = new SqliteConnections(file, Duration.ofSeconds(1));
        Handle handle = Jdbi.create(connections::openWriter).open()) {
      new Migrations(List.of(steps)).applyTo(handle, NOW);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void open_ofANewerDatabase_isRefusedInASentence() {
    open(ONE, TWO).close();

    assertThatThrownBy(() -> open(ONE))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessage(
            "The database is newer than this program: it has schema version 2, and the program"
                + " knows versions up to 1.");
  }

  @Test
  void open_afterAStepHasChanged_isRefusedInASentence() {
    open(ONE).close();

    assertThatThrownBy(() -> open(new Migration(1, "one", STRICT_TABLE + " ")))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessage(
            "The database was made by another edition of this program: its schema version 1 (one)"
                + " differs from the one known here.");
  }

  @RepeatedTest(5)
  void open_byManyAtOnce_migratesOnce() throws Exception {
    int openers = 8;
    ExecutorService threads = Executors.newFixedThreadPool(openers);
    try {
      List<Callable<SqliteDatabase>> calls = new ArrayList<>();
      for (int k = 0; k < openers; k++) {
        calls.add(() -> SqliteDatabase.open(directory, NOW));
      }

      for (Future<SqliteDatabase> opened : threads.invokeAll(calls)) {
        opened.get().close();
      }

      assertThat(directory.resolve("clearcost.db")).isRegularFile();
    } finally {
      threads.shutdownNow();
    }
  }

  private SqliteDatabase open(Migration... steps) {
    return openAt(NOW, steps);
  }

  private SqliteDatabase openAt(Instant now, Migration... steps) {
    return SqliteDatabase.open(
        directory, now, Duration.ofSeconds(1), new Migrations(List.of(steps)));
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource = MigrationsTest.class.getResourceAsStream("/" + name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
