package io.clearcost.application.ledger;

import static io.clearcost.application.ledger.LedgerOutcomes.answered;
import static io.clearcost.application.ledger.LedgerOutcomes.ids;
import static io.clearcost.application.ledger.LedgerOutcomes.recorded;
import static io.clearcost.application.ledger.LedgerOutcomes.refused;
import static io.clearcost.application.ledger.TapeDesk.CLERK;
import static io.clearcost.application.ledger.TapeDesk.NOTHING_TOLD;
import static io.clearcost.domain.ledger.Taped.LOAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.port.DirectTransactions;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.InMemoryIntakeLog;
import io.clearcost.domain.ledger.InMemoryLedger;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.LoanDraft;
import io.clearcost.domain.ledger.TapeChecks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A stream that is closed while others still add to it: what they do happens after a look at the
 * whole and before the transaction that would end it.
 */
class EndIntakeTest {

  private final InMemoryIntakeLog intakes = new InMemoryIntakeLog(new InMemoryLedger());
  private final TapeDesk desk =
      new TapeDesk(
          intakes,
          record -> record.toString().getBytes(StandardCharsets.UTF_8),
          new DirectTransactions());
  private final Meanwhile meanwhile = new Meanwhile();
  private final EndIntake end = desk.with(meanwhile).end();
  private TapeRows rows;
  private IntakeId id;
  private long sent;

  @BeforeEach
  void open() {
    rows = desk.rows(TapeDesk.stream("r-1"));
    id = rows.intake().id();
    row();
  }

  /** Of three looks before the transaction each may be late; the fourth is inside it. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 3", "3, 4", "9, 4"})
  void stream_onWhichRowsComeMeanwhile_isClosedWithAllOfThem(int coming, int transactions) {
    meanwhile.happens(Collections.nCopies(coming, this::row));

    assertThat(answered(end.close(id, NOTHING_TOLD, CLERK)).obstacles()).isEmpty();

    assertThat(meanwhile.transactions).isEqualTo(transactions);
    assertThat(intakes.progress(id).recorded()).isEqualTo(1 + Math.min(coming, 4));
    assertThat(ended().code()).contains(intakes.code(id));
  }

  @ParameterizedTest
  @CsvSource({"1", "4"})
  void row_refusedMeanwhile_keepsTheStreamOpen(int look) {
    List<Runnable> coming = new ArrayList<>(Collections.nCopies(look - 1, this::row));
    coming.add(this::badRow);
    meanwhile.happens(coming);

    assertThat(ids(answered(end.close(id, NOTHING_TOLD, CLERK)).obstacles()))
        .containsExactly("MAC_ROWS_REFUSED");

    assertThat(intakes.find(id).orElseThrow().isOpen()).isTrue();
    assertThat(meanwhile.transactions).isEqualTo(look);
  }

  @Test
  void row_beyondWhatIsTold_isNoticedThoughItCameAfterTheFirstLook() {
    meanwhile.happens(List.of(this::row));

    assertThat(
            ids(
                answered(
                        end.close(
                            id, new TapeChecks.Told(OptionalLong.of(1), Optional.empty()), CLERK))
                    .obstacles()))
        .containsExactly("MAC_ROWS_BEYOND");
  }

  @Test
  void stream_cancelledMeanwhile_staysSo() {
    meanwhile.happens(List.of(() -> answered(desk.end().cancel(id, CLERK))));

    assertThat(end.close(id, NOTHING_TOLD, CLERK))
        .isEqualTo(new LedgerOutcome.NotOpen<>(id, IntakeEnd.Kind.CANCELLED));

    assertThat(ended().kind()).isEqualTo(IntakeEnd.Kind.CANCELLED);
  }

  @Test
  void stream_closedMeanwhileWithAnotherRow_isClosedOnceAndWell() {
    meanwhile.happens(
        List.of(
            () -> {
              row();
              answered(desk.end().close(id, NOTHING_TOLD, CLERK));
            }));

    assertThat(answered(end.close(id, NOTHING_TOLD, CLERK)).obstacles()).isEmpty();

    assertThat(ended().code()).contains(intakes.code(id));
    assertThat(intakes.progress(id).recorded()).isEqualTo(2);
  }

  private void row() {
    sent++;
    recorded(rows.record(sent, LoanDraft.of("L-" + sent).record()));
  }

  private void badRow() {
    sent++;
    refused(
        rows.unreadable(
            sent,
            Optional.of(LOAN),
            List.of(CheckFinding.of(CheckId.SYN_FIELD_MALFORMED, "paid[0].date", "nothing"))));
  }

  private IntakeEnd ended() {
    return intakes.find(id).orElseThrow().end().orElseThrow();
  }

  /** Before each transaction begins, somebody else does the next thing. */
  private static final class Meanwhile implements Transactions {

    private final Queue<Runnable> happenings = new ArrayDeque<>();
    private int transactions;

    void happens(List<? extends Runnable> inThisOrder) {
      happenings.addAll(inThisOrder);
    }

    @Override
    public <R> R write(Supplier<R> work) {
      transactions++;
      Optional.ofNullable(happenings.poll()).ifPresent(Runnable::run);
      return work.get();
    }

    @Override
    public <R> CompletionStage<R> submit(Supplier<R> work) {
      throw new UnsupportedOperationException("nothing is handed over here");
    }
  }
}
