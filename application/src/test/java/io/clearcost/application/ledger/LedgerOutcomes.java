package io.clearcost.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.RecordedRow;
import io.clearcost.domain.ledger.RefusedRow;
import io.clearcost.domain.party.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Takes outcomes apart of which a test knows what they are; fails where they are not. */
public final class LedgerOutcomes {

  private LedgerOutcomes() {}

  public static <V> V answered(LedgerOutcome<V> outcome) {
    assertThat(outcome).isInstanceOf(LedgerOutcome.Answered.class);
    return outcome.fold(new Answers<>());
  }

  /** What became of a row that has been written. */
  public static RowOutcome ended(CompletionStage<RowOutcome> stage) {
    return stage.toCompletableFuture().join();
  }

  public static RecordedRow recorded(CompletionStage<RowOutcome> stage) {
    return ended(stage)
        .fold(
            new Rows<>(
                row -> row,
                row -> {
                  throw failure(row.findings().toString());
                }));
  }

  public static RefusedRow refused(CompletionStage<RowOutcome> stage) {
    return ended(stage)
        .fold(
            new Rows<>(
                row -> {
                  throw failure("recorded: " + row.row());
                },
                row -> row));
  }

  /** The ids of the checks that found something. */
  public static List<String> ids(List<CheckFinding> findings) {
    return findings.stream().map(found -> found.check().id()).toList();
  }

  private static AssertionError failure(String why) {
    return new AssertionError(why);
  }

  private record Rows<R>(Function<RecordedRow, R> onRecorded, Function<RefusedRow, R> onRefused)
      implements RowOutcome.Cases<R> {

    @Override
    public R recorded(RecordedRow row, boolean already) {
      return onRecorded.apply(row);
    }

    @Override
    public R refused(RefusedRow row) {
      return onRefused.apply(row);
    }

    @Override
    public R rowReused(long row, ContentHash earlier) {
      throw failure("reused: " + row);
    }

    @Override
    public R notOpen(IntakeId intake, IntakeEnd.Kind end) {
      throw failure("not open: " + intake);
    }
  }

  private record Answers<V>() implements LedgerOutcome.Cases<V, V> {

    @Override
    public V answered(V value) {
      return value;
    }

    @Override
    public V intakeNotFound(IntakeId id) {
      throw failure("not found: " + id);
    }

    @Override
    public V loanNotFound(InstitutionId institution, LoanReference loan) {
      throw failure("not found: " + loan);
    }

    @Override
    public V notPermitted(InstitutionId institution) {
      throw failure("not permitted: " + institution);
    }

    @Override
    public V unknownInstitution(InstitutionId institution, LocalDate asOf) {
      throw failure("unknown: " + institution);
    }

    @Override
    public V notOpen(IntakeId id, IntakeEnd.Kind end) {
      throw failure("not open: " + id);
    }

    @Override
    public V requestIdReused(RequestId requestId, IntakeId earlier) {
      throw failure("reused: " + requestId);
    }
  }
}
