package io.clearcost.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerMigrationTest {

  private static final Instant NOW = Instant.parse("2026-01-01T02:03:04Z");

  private static final List<String> BEFORE =
      List.of(
          "V0001__create_institution_register.sql",
          "V0002__create_decision_log.sql",
          "V0003__create_law_changes.sql",
          "V0004__put_institutions_under_four_eyes.sql",
          "V0005__index_decisions_by_loan.sql",
          "V0006__add_product_stops.sql",
          "V0007__create_disclosures.sql",
          "V0008__create_receipts.sql");

  private static final String DUMP =
      "SELECT group_concat(decision_id || outcome || content) FROM evidence_decision";

  @TempDir private Path directory;

  @Test
  void ledger_inADatabaseWithData_keepsThem() {
    Migrations before = new Migrations(BEFORE.stream().map(Migration::ofResource).toList());
    try (SqliteDatabase old = SqliteDatabase.open(directory, NOW, Duration.ofSeconds(5), before)) {
      JdbiTransactions transactions = old.transactions();
      Stream.of("1, 'd1'", "2, 'd2'")
          .forEach(
              key ->
                  transactions.write(
                      () -> {
                        transactions.append(
                            handle ->
                                handle.execute(
                                    "INSERT INTO evidence_decision VALUES (%s, 'i', 'r' || %s,"
                                            .formatted(key, key.charAt(0))
                                        + " 'l', 'a', 'd', 'p', 'o', 'b', 'c', 'v', '{}')"));
                        return key;
                      }));
      assertThat(text(transactions)).isEqualTo("d1o{},d2o{}");
    }

    try (SqliteDatabase database = SqliteDatabase.open(directory, NOW)) {
      assertThat(text(database.transactions())).isEqualTo("d1o{},d2o{}");
      assertThat(
              database
                  .transactions()
                  .<Integer>read(
                      handle ->
                          handle
                              .createQuery("SELECT count(*) FROM ledger_intake")
                              .mapTo(Integer.class)
                              .one()))
          .isZero();
    }
  }

  private static String text(JdbiTransactions transactions) {
    return transactions.read(handle -> handle.createQuery(DUMP).mapTo(String.class).one());
  }
}
