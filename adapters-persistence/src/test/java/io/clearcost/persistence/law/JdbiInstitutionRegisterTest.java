package io.clearcost.persistence.law;

import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.InstitutionRegisterContract;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbiInstitutionRegisterTest extends InstitutionRegisterContract {

  @TempDir private Path directory;
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(directory, Instant.parse("2026-01-01T00:00:00Z"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected InstitutionRegister register() {
    return new JdbiInstitutionRegister(database.transactions());
  }

  @Override
  protected void inTransaction(Runnable work) {
    database
        .transactions()
        .write(
            () -> {
              work.run();
              return null;
            });
  }
}
