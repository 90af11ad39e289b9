package io.clearcost.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeFilter;
import io.clearcost.domain.ledger.IntakeLogContract;
import io.clearcost.domain.ledger.IntakeProgress;
import io.clearcost.domain.ledger.LedgerRecords;
import io.clearcost.domain.ledger.LedgerStore;
import io.clearcost.domain.ledger.LoanDraft;
import io.clearcost.domain.ledger.RecordedRow;
import io.clearcost.domain.ledger.RowFinding;
import io.clearcost.domain.ledger.ValidationCode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JdbiIntakeLogTest extends IntakeLogContract {

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
  void rows_afterTheDatabaseIsReopened_areAllThere() {
    Intake intake = submitted("i1", 1);
    record(intake, warned(1, "a", LedgerRecords.tiny()), row(2, LoanDraft.of("b"), 1));
    refuse(
        intake, LedgerRecords.refused(4, "d", LedgerRecords.after(1), LedgerRecords.missing("d")));
    IntakeProgress progress = log().progress(intake.id());
    Map<Long, RecordedRow> rows = log().recorded(intake.id(), List.of(1L, 2L));
    List<RowFinding> findings = log().findings(intake.id(), OptionalLong.empty(), 9);
    ValidationCode code = log().code(intake.id());

    close();
    open();

    assertThat(log().progress(intake.id())).isEqualTo(progress);
    assertThat(log().recorded(intake.id(), List.of(1L, 2L))).isEqualTo(rows).hasSize(2);
    assertThat(log().findings(intake.id(), OptionalLong.empty(), 9)).isEqualTo(findings).hasSize(2);
    assertThat(log().code(intake.id())).isEqualTo(code);
    record(intake, row(3, LoanDraft.of("c"), 2));
    assertThat(log().progress(intake.id()).completeUntil()).isEqualTo(4);
  }

  @Test
  void record_inATransactionThatFails_leavesNothing() {
    Intake intake = submitted("i1", 1);

    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      log().record(intake, List.of(warned(1, "a", LedgerRecords.tiny())));
                      throw new IllegalStateException("on demand");
                    }))
        .hasMessage("on demand");

    assertThat(log().progress(intake.id())).isEqualTo(new IntakeProgress(0, 0, 0, 0, List.of()));
    assertThat(log().findings(intake.id(), OptionalLong.empty(), 9)).isEmpty();
    assertThat(log().recorded(intake.id(), List.of(1L))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void query_ofOneIntakeOrSomeLoans_scansNoTable(String query) {
    List<String> plan = QueryPlan.of(disk.database(), query);

    assertThat(plan)
        .noneMatch(step -> step.matches("SCAN (?!asked|complete|loan|CONSTANT|\\(subquery).*"));
  }

  static List<String> queries() {
    return List.of(
        JdbiIntakeLog.SELECT_RECORDED,
        JdbiIntakeLog.SELECT_KNOWN,
        JdbiIntakeLog.SELECT_HASHES,
        ProgressTable.SELECT_LAST,
        ProgressTable.SELECT_COMPLETE,
        FindingTable.SELECT_PAGE,
        FindingTable.SELECT_WARNINGS,
        FindingTable.SELECT_LAST_REFUSAL,
        FindingTable.SELECT_UNEXPLAINED,
        FindingTable.COUNT_OPEN,
        WithIntake.COUNT_OVERPAID,
        IntakeTable.SELECT_ACCEPTED);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_inItsOrder_isNotSorted(String query) {
    List<String> plan = QueryPlan.of(disk.database(), query);

    assertThat(plan).noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  static List<String> pages() {
    return List.of(
        FindingTable.SELECT_PAGE,
        JdbiIntakeLog.SELECT_HASHES,
        ProgressTable.SELECT_LAST,
        IntakeTable.SELECT_ACCEPTED,
        IntakeTable.selectPage(new IntakeFilter(Optional.empty(), Optional.empty())),
        IntakeTable.selectPage(
            new IntakeFilter(Optional.of(LedgerRecords.LENDER), Optional.empty())),
        IntakeTable.selectPage(
            new IntakeFilter(Optional.empty(), Optional.of(YearMonth.of(2026, 10)))));
  }
}
