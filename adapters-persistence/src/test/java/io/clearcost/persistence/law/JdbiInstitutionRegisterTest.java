package io.clearcost.persistence.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.InstitutionRegisterContract;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.party.Recording;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  @Test
  void entry_onceAdded_keepsWhenAndByWhom() {
    Institution entry =
        new Institution(
            new InstitutionId("bank"),
            "示例银行股份有限公司",
            Optional.empty(),
            LenderKind.COMMERCIAL_BANK,
            new Province("CN-BJ"),
            LocalDate.parse("2025-01-01"));
    Recording recording = new Recording(Instant.parse("2026-07-01T01:02:03.000004Z"), "li.na");

    inTransaction(() -> register().add(entry, recording));

    String recorded =
        database
            .transactions()
            .read(
                handle ->
                    handle
                        .createQuery(
                            "SELECT recorded_at || ' ' || recorded_by FROM law_institution")
                        .mapTo(String.class)
                        .one());
    assertThat(recorded).isEqualTo("2026-07-01T01:02:03.000004Z li.na");
  }
}
