package io.clearcost.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.clearcost.application.gate.AssessLoan;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.port.IdSource;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.evidence.DecisionFilter;
import io.clearcost.domain.evidence.DecisionFixtures;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Recording;
import io.clearcost.persistence.law.JdbiInstitutionRegister;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The use case that records decisions, over the real tables. */
class AssessLoanOnSqliteTest {

  private static final int THREADS = 8;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Judgement judgement = DecisionFixtures.at("d", "slc-1", "r", 20).judgement();
  private final AtomicInteger ids = new AtomicInteger();

  @TempDir private Path directory;
  private SqliteDatabase database;
  private JdbiDecisionLog log;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(directory, NOW);
    JdbiTransactions transactions = database.transactions();
    log = new JdbiDecisionLog(transactions);
    transactions.write(
        () -> {
          new JdbiInstitutionRegister(transactions)
              .add(judgement.institution(), Recording.alone(Instant.EPOCH, "registrar"));
          return null;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void handle_sameRequestFromManyThreads_yieldsOneDecision() throws Exception {
    AssessLoan assessLoan = assessLoan(() -> "d" + ids.incrementAndGet());
    for (int round = 1; round <= 20; round++) {
      String request = "r" + round;

      Set<AssessLoan.Outcome> outcomes = inManyThreads(() -> assess(assessLoan, request));

      assertThat(outcomes).singleElement().isInstanceOf(AssessLoan.Outcome.Decided.class);
      assertThat(recorded()).isEqualTo(round);
    }
  }

  @Test
  void handle_differentRequestsFromManyThreads_recordsEachOnce() throws Exception {
    AssessLoan assessLoan = assessLoan(() -> "d" + ids.incrementAndGet());
    AtomicInteger requests = new AtomicInteger();

    Set<AssessLoan.Outcome> outcomes =
        inManyThreads(() -> assess(assessLoan, "r" + requests.incrementAndGet()));

    assertThat(outcomes).hasSize(THREADS);
    assertThat(recorded()).isEqualTo(THREADS);
  }

  @Test
  void handle_failingInsideTheTransaction_recordsNothingAndCanBeRepeated() {
    IdSource failing = mock(IdSource.class);
    when(failing.next()).thenThrow(new IllegalStateException("no ids left")).thenReturn("d1");
    AssessLoan assessLoan = assessLoan(failing);

    assertThatThrownBy(() -> assess(assessLoan, "r1")).hasRootCauseMessage("no ids left");

    assertThat(recorded()).isZero();
    assertThat(assess(assessLoan, "r1")).isInstanceOf(AssessLoan.Outcome.Decided.class);
    assertThat(recorded()).isEqualTo(1);
  }

  private AssessLoan assessLoan(IdSource idSource) {
    return new AssessLoan(
        new JdbiInstitutionRegister(database.transactions()),
        new LoanJudge(RuleBook.ofThisProgram()),
        new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
        ApprovedLaws.none(),
        log,
        database.transactions(),
        idSource,
        InstantSource.fixed(NOW));
  }

  private AssessLoan.Outcome assess(AssessLoan assessLoan, String requestId) {
    Caller caller =
        new Caller(
            "officer",
            Optional.of(judgement.application().institution()),
            Set.of(Caller.Role.LENDER));
    return assessLoan
        .handle(
            new AssessLoan.Command(judgement.application(), Optional.of(new RequestId(requestId))),
            caller)
        .toCompletableFuture()
        .join();
  }

  private int recorded() {
    DecisionFilter all = new DecisionFilter(Optional.empty(), Optional.empty());
    return log.list(all, OptionalLong.empty(), 1000).decisions().size();
  }

  private static Set<AssessLoan.Outcome> inManyThreads(Callable<AssessLoan.Outcome> call)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<AssessLoan.Outcome> outcomes = new ArrayList<>();
      for (Future<AssessLoan.Outcome> outcome :
          threads.invokeAll(Collections.nCopies(THREADS, call))) {
        outcomes.add(outcome.get());
      }
      return Set.copyOf(outcomes);
    } finally {
      threads.shutdownNow();
    }
  }
}
