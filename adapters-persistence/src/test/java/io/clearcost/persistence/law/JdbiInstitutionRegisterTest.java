package io.clearcost.persistence.law;

import static io.clearcost.domain.law.change.LawChangeFixtures.DAY;
import static io.clearcost.domain.law.change.LawChangeFixtures.lender;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.law.ImportInstitutions;
import io.clearcost.domain.party.Caller;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  /** Comparing each with all before it would take minutes; seconds are enough. */
  @Test
  @Timeout(120)
  void tenThousandEntries_importedAtOnceAndAgain_comeInOnce() {
    List<Institution> entries =
        IntStream.range(0, 10_000)
            .mapToObj(k -> lender("lender-" + k, LenderKind.SMALL_LOAN_COMPANY, DAY))
            .toList();
    ImportInstitutions importer =
        new ImportInstitutions(
            register(), database.transactions(), InstantSource.fixed(Instant.EPOCH));
    Caller local = new Caller("local", Optional.empty(), Set.of());

    assertThat(importer.handle(entries, local))
        .isEqualTo(new ImportInstitutions.Outcome.Imported(10_000, 0));
    assertThat(importer.handle(entries, local))
        .isEqualTo(new ImportInstitutions.Outcome.Imported(0, 10_000));
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
    Recording recording = Recording.alone(Instant.parse("2026-07-01T01:02:03.000004Z"), "li.na");

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
