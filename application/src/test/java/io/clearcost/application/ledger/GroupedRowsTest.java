package io.clearcost.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.port.Transactions;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.InMemoryIntakeLog;
import io.clearcost.domain.ledger.InMemoryLedger;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.LedgerRecords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GroupedRowsTest {

  private static final int ENOUGH = 32;

  private final InMemoryIntakeLog intakes = new InMemoryIntakeLog(new InMemoryLedger());
  private final Intake intake = LedgerRecords.stream("int-1", LedgerRecords.LENDER);
  private final Queue<Runnable> soon = new ArrayDeque<>();
  private final Disk disk = new Disk();
  private final GroupedRows rows =
      new GroupedRows(
          new RowWriter(
              intake, intakes, InstantSource.fixed(Instant.parse("2026-11-01T00:00:00Z"))),
          disk,
          soon::add);

  GroupedRowsTest() {
    intakes.begin(intake);
  }

  @Test
  void fewRows_areWrittenTogetherSoon() {
    List<CompletionStage<RowOutcome>> outcomes = put(1, 3);

    int before = disk.size();
    soon.remove().run();

    assertThat(before).isZero();
    assertThat(disk.size()).isEqualTo(1);
    disk.write();
    assertThat(outcomes).allMatch(GroupedRowsTest::isDone);
    assertThat(intakes.progress(intake.id()).refused()).isEqualTo(3);
    assertThat(soon).isEmpty();
  }

  @Test
  void enoughRows_areWrittenAtOnceAndOnce() {
    List<CompletionStage<RowOutcome>> outcomes = put(1, ENOUGH);

    soon.remove().run();

    assertThat(disk.size()).isEqualTo(1);
    disk.write();
    assertThat(outcomes).allMatch(GroupedRowsTest::isDone);
  }

  @Test
  void rows_thatComeBeforeTheDiskIsFree_fillTheGroupThatIsAhead() {
    put(1, 3);
    soon.remove().run();

    List<CompletionStage<RowOutcome>> late = put(4, ENOUGH);
    disk.write();

    assertThat(late).allMatch(GroupedRowsTest::isDone);
    assertThat(soon).isEmpty();
  }

  @Test
  void rows_moreThanEnough_goInGroupsOfNoMore() {
    List<CompletionStage<RowOutcome>> outcomes = put(1, 2 * ENOUGH + 7);
    soon.forEach(Runnable::run);

    assertThat(disk.size()).isEqualTo(3);
    disk.write();

    assertThat(outcomes).allMatch(GroupedRowsTest::isDone);
  }

  @Test
  void rows_afterAGroupWasWritten_waitAnewForOthers() {
    put(1, 1);
    soon.remove().run();
    disk.write();

    List<CompletionStage<RowOutcome>> next = put(2, 2);
    soon.remove().run();
    disk.write();

    assertThat(next).allMatch(GroupedRowsTest::isDone);
  }

  /** The time of one group may run out when the next one has begun. */
  @Test
  void timeOfAGroupThatIsWritten_takesTheNextOneEarlier() {
    put(1, ENOUGH);
    disk.write();

    List<CompletionStage<RowOutcome>> next = put(ENOUGH + 1, ENOUGH + 2);
    soon.remove().run();
    disk.write();
    soon.remove().run();

    assertThat(next).allMatch(GroupedRowsTest::isDone);
    assertThat(disk.size()).isZero();
  }

  private List<CompletionStage<RowOutcome>> put(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(
            number ->
                rows.put(
                    new TapeRow(
                        number,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(CheckFinding.of(CheckId.SYN_FIELD_MALFORMED, "row", "torn")))))
        .toList();
  }

  private static boolean isDone(CompletionStage<RowOutcome> outcome) {
    return outcome.toCompletableFuture().isDone();
  }

  /** Transactions that wait until the disk is free. */
  private static final class Disk implements Transactions {

    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public <R> R write(Supplier<R> work) {
      return work.get();
    }

    @Override
    public <R> CompletionStage<R> submit(Supplier<R> work) {
      CompletableFuture<R> end = new CompletableFuture<>();
      waiting.add(() -> end.complete(work.get()));
      return end;
    }

    int size() {
      return waiting.size();
    }

    void write() {
      List<Runnable> now = List.copyOf(waiting);
      waiting.clear();
      now.forEach(Runnable::run);
    }
  }
}
