package io.clearcost.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.ledger.LedgerStore;
import io.clearcost.domain.ledger.LoanDimension;
import io.clearcost.domain.ledger.LoanDraft;
import io.clearcost.domain.ledger.LoanFilter;
import io.clearcost.domain.ledger.LoanLedger;
import io.clearcost.domain.ledger.LoanLedgerContract;
import io.clearcost.domain.ledger.LoanSummary;
import io.clearcost.domain.ledger.SourcedRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbiLoanLedgerTest extends LoanLedgerContract {

  @TempDir private Path directory;
  private LedgerOnDisk disk;

  @BeforeEach
  void open() {
    disk = new LedgerOnDisk(directory);
  }

  @AfterEach
  void close() {
    disk.close();
  }

  @Override
  protected LedgerStore store() {
    return disk;
  }

  @Test
  void loans_afterTheDatabaseIsReopened_areAllThere() {
    recordAtRandom(new Random(20261123));
    List<LoanSummary> loans = ledger().list(FILTER.toDomain(), Optional.empty(), 99);
    LoanSummary.Key key = loans.get(0).key();
    List<SourcedRecord> records = ledger().records(key.institution(), key.loan(), Optional.empty());

    close();
    open();

    assertThat(ledger().list(FILTER.toDomain(), Optional.empty(), 99))
        .isEqualTo(loans)
        .isNotEmpty();
    assertThat(ledger().records(key.institution(), key.loan(), Optional.empty()))
        .isEqualTo(records)
        .isNotEmpty();
  }

  @Test
  void answers_ofAnyFilter_areThoseOfTheTwinInMemory() {
    long seed = 20261124;
    recordAtRandom(new Random(seed));
    LoanLedger twin = new TwinOnRecord().recordedAtRandom(seed);
    Random random = new Random(seed);
    for (int k = 0; k < 200; k++) {
      LoanFilter filter = atRandom(random).toDomain();
      LoanDimension dimension =
          List.of(LoanDimension.values()).get(k % LoanDimension.values().length);

      List<LoanSummary> loans = ledger().list(filter, Optional.empty(), 99);

      assertThat(loans)
          .as("seed %d: %s", seed, filter)
          .isEqualTo(twin.list(filter, Optional.empty(), 99));
      assertThat(ledger().sums(filter, dimension))
          .as("%s of seed %d: %s", dimension, seed, filter)
          .isEqualTo(twin.sums(filter, dimension));
      for (LoanSummary loan : loans) {
        LoanSummary.Key key = loan.key();
        assertThat(ledger().records(key.institution(), key.loan(), filter.known()))
            .isEqualTo(twin.records(key.institution(), key.loan(), filter.known()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content = replace(content, '2026', '2025') | its content does not have its hash",
        "loan_reference = 'b' | it stands under another loan than its content"
      })
  void record_thatSomebodyAltered_isNotRead(String change, String why) {
    record(streamed("s"), row(7, LoanDraft.of("a"), 1));
    inTransaction(
        () ->
            disk.database()
                .transactions()
                .append(
                    handle -> {
                      handle.execute("DROP TRIGGER ledger_record_refuses_update");
                      handle.execute("UPDATE ledger_record SET " + change);
                    }));

    String loan = change.startsWith("loan") ? "b" : "a";
    assertThatThrownBy(() -> records(loan, Optional.empty()))
        .isInstanceOf(UnreadableRecordException.class)
        .hasMessage("Row 7 of intake s cannot be relied on: %s.", why);
  }

  @Test
  void planned_isWhatFollowsFromTheContractOrItsOwnPlan() {
    record(streamed("s"), row(1, LoanDraft.of("a").over("1200"), 1));

    List<String> planned =
        disk.database()
            .transactions()
            .read(
                handle ->
                    handle
                        .createQuery(
                            "SELECT due_date || ' ' || principal_fen || ' ' || interest_fen || ' '"
                                + " || fees_fen FROM ledger_planned_flow ORDER BY due_date")
                        .mapTo(String.class)
                        .list());

    assertThat(planned)
        .hasSize(12)
        .startsWith("2026-08-01 9462 1200 0")
        .endsWith("2027-07-01 10554 106 0");
  }

  @Test
  void records_ofALoan_areFoundByAnIndex() {
    for (Counting counting : new Counting[] {Counting.NOW, Counting.THEN}) {
      List<String> plan = QueryPlan.of(disk.database(), JdbiLoanLedger.selectRecords(counting));

      assertThat(plan).anyMatch(step -> step.contains("ledger_record_by_loan"));
      assertThat(plan).noneMatch(step -> step.startsWith("SCAN"));
    }
  }

  @Test
  void page_ofAnyFilter_isInTheOrderOfAnIndex() {
    Random random = new Random(20261122);
    for (int k = 0; k < 50; k++) {
      Filter filter = atRandom(random);

      List<String> plan =
          QueryPlan.of(disk.database(), new LoanSelection(filter.toDomain()).page());

      assertThat(plan).as(filter.toString()).noneMatch(step -> step.contains("TEMP B-TREE"));
    }
  }

  @Test
  void page_ofWhatIsRare_isServedByItsOwnIndex() {
    assertThat(plan(FILTER.outcomes(Outcome.BLOCK, Outcome.ERROR)))
        .contains("ledger_loan_kept_from_disbursing");
    assertThat(plan(FILTER.differing())).contains("ledger_loan_claimed_otherwise");
    assertThat(plan(FILTER.platform("91370000MA3C0000XA"))).contains("ledger_loan_by_platform");
    assertThat(plan(FILTER.institution("slc-1"))).contains("USING PRIMARY KEY (institution_id=?");
  }

  private String plan(Filter filter) {
    return QueryPlan.of(disk.database(), new LoanSelection(filter.toDomain()).page()).get(0);
  }
}
