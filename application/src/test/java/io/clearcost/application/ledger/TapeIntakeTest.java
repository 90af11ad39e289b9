package io.clearcost.application.ledger;

import static io.clearcost.application.ledger.LedgerOutcomes.answered;
import static io.clearcost.application.ledger.LedgerOutcomes.ended;
import static io.clearcost.application.ledger.LedgerOutcomes.ids;
import static io.clearcost.application.ledger.LedgerOutcomes.recorded;
import static io.clearcost.application.ledger.LedgerOutcomes.refused;
import static io.clearcost.application.ledger.TapeDesk.CLERK;
import static io.clearcost.application.ledger.TapeDesk.NOTHING_TOLD;
import static io.clearcost.application.ledger.TapeDesk.stream;
import static io.clearcost.application.ledger.TapeDesk.submission;
import static io.clearcost.domain.ledger.LedgerRecords.flow;
import static io.clearcost.domain.ledger.Taped.LENDER;
import static io.clearcost.domain.ledger.Taped.LOAN;
import static io.clearcost.domain.ledger.Taped.PAID_OUT;
import static io.clearcost.domain.ledger.Taped.contracted;
import static io.clearcost.domain.ledger.Taped.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.application.port.DirectTransactions;
import io.clearcost.application.port.StorageUnavailableException;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.TermClass;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.ClaimedCost;
import io.clearcost.domain.ledger.InMemoryIntakeLog;
import io.clearcost.domain.ledger.InMemoryLedger;
import io.clearcost.domain.ledger.InMemoryLoanLedger;
import io.clearcost.domain.ledger.IntakeAssessment;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.LedgerRecords;
import io.clearcost.domain.ledger.LoanContract;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.ledger.LoggedIntake;
import io.clearcost.domain.ledger.RecordedRow;
import io.clearcost.domain.ledger.RefusedRow;
import io.clearcost.domain.ledger.TapeChecks;
import io.clearcost.domain.ledger.Taped;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A tape on its way from the first row to its validation code, over ports in memory. */
class TapeIntakeTest {

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final InMemoryIntakeLog intakes = new InMemoryIntakeLog(ledger);
  private final TapeDesk desk =
      new TapeDesk(
          intakes,
          record -> record.toString().getBytes(StandardCharsets.UTF_8),
          new DirectTransactions());
  private final ReadLedger read = new ReadLedger(new InMemoryLoanLedger(ledger));

  @Test
  void request_repeated_findsTheSameIntake() {
    LoggedIntake first = answered(desk.begin().handle(submission("r-1"), CLERK));
    LoggedIntake again = answered(desk.begin().handle(submission("r-1"), CLERK));
    LoggedIntake next = answered(desk.begin().handle(submission("r-2"), CLERK));

    assertThat(again).isEqualTo(first);
    assertThat(version(first)).isEqualTo(1);
    assertThat(version(next)).isEqualTo(2);
    assertThat(desk.begin().handle(stream("r-1"), CLERK))
        .isEqualTo(new LedgerOutcome.RequestIdReused<>(new RequestId("r-1"), first.intake().id()));
  }

  @Test
  void intake_ofOthers_isNeitherBegunNorSeen() {
    Caller stranger = caller("stranger", new InstitutionId("other"), Caller.Role.LENDER);
    Caller auditor = caller("auditor", LENDER, Caller.Role.AUDITOR);
    IntakeId id = desk.begun(stream("r-1"));

    assertThat(desk.begin().handle(stream("r-2"), stranger))
        .isEqualTo(new LedgerOutcome.NotPermitted<>(LENDER));
    assertThat(desk.record().open(id, stranger)).isEqualTo(new LedgerOutcome.IntakeNotFound<>(id));
    assertThat(desk.record().open(id, auditor)).isEqualTo(new LedgerOutcome.NotPermitted<>(LENDER));
    assertThat(new ReadIntake(intakes).handle(id, auditor))
        .isInstanceOf(LedgerOutcome.Answered.class);
  }

  @Test
  @Tag("SLC-QA2-3")
  void contract_onItsWayIn_isCostedAndJudged() {
    TapeRows rows = desk.rows(stream("r-1"));

    RecordedRow fair = recorded(rows.record(1, contracted(terms("0.12"))));
    RecordedRow dear =
        recorded(rows.record(2, LedgerRecords.record("L-2", Optional.of(terms("0.36")))));

    IntakeAssessment judged = fair.assessment().orElseThrow();
    assertThat(judged.status()).isEqualTo(IntakeAssessment.Status.JUDGED);
    assertThat(judged.cost().orElseThrow().bindingRate().percent()).isEqualTo("12.0001 %");
    assertThat(judged.cost().orElseThrow().netProceeds()).isEqualTo(Loans.yuan("10000"));
    assertThat(judged.termClass()).contains(TermClass.NORMAL);
    assertThat(rules(dear)).containsAll(rules(fair));
    assertThat(rules(dear)).anyMatch(rule -> rule.contains("HARD_CAP"));
    assertThat(rules(fair)).noneMatch(rule -> rule.contains("HARD_CAP"));
    // Nobody told when the borrower confirmed the disclosure: a missing fact never permits.
    assertThat(judged.outcome()).contains(Outcome.ERROR);
  }

  @Test
  void claim_otherThanCalculated_isKeptBesideItAndWarnedOf() {
    LoanRecord claimed =
        new LoanRecord(
            LOAN,
            Optional.of(terms("0.12")),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(
                new ClaimedCost(
                    new AnnualRate(new BigDecimal("0.1"), RateConvention.NOMINAL_SIMPLE),
                    Optional.of(Loans.yuan("600")))));

    RecordedRow row = recorded(desk.rows(stream("r-1")).record(1, claimed));

    IntakeAssessment.Cost cost = row.assessment().orElseThrow().cost().orElseThrow();
    assertThat(cost.bindingRate().percent()).isEqualTo("12.0001 %");
    assertThat(cost.claimedRateLess().orElseThrow()).isNegative();
    assertThat(cost.claimedTotalLess()).contains(Loans.yuan("600").minus(cost.total()));
    assertThat(ids(row.warnings())).containsExactly("QUA_CLAIM_DIFFERS");
  }

  @Test
  void row_sentAgain_isStoredOnceAndWithOtherContentRefused() {
    TapeRows rows = desk.rows(stream("r-1"));
    RecordedRow first = recorded(rows.record(1, contracted()));

    assertThat(ended(rows.record(1, contracted()))).isEqualTo(new RowOutcome.Recorded(first, true));
    assertThat(ended(rows.record(1, contracted(terms("0.13")))))
        .isEqualTo(new RowOutcome.RowReused(1, first.contentHash()));
    assertThat(intakes.progress(rows.intake().id()).recorded()).isEqualTo(1);
  }

  @Test
  void row_thatCannotBeRead_isKeptAsRefusedAndEndsNothing() {
    TapeRows rows = desk.rows(stream("r-1"));
    CheckFinding malformed =
        CheckFinding.of(CheckId.SYN_FIELD_MALFORMED, "paid[0].date", "found nothing");

    RefusedRow refused = refused(rows.unreadable(1, Optional.of(LOAN), List.of(malformed)));
    recorded(rows.record(2, contracted()));

    assertThat(refused.findings()).containsExactly(malformed);
    assertThat(intakes.progress(rows.intake().id()).refused()).isEqualTo(1);
    assertThat(ids(desk.close(rows.intake(), NOTHING_TOLD))).containsExactly("MAC_ROWS_REFUSED");
    recorded(rows.record(1, LedgerRecords.record("L-9", Optional.of(terms("0.12")))));
    assertThat(desk.close(rows.intake(), NOTHING_TOLD)).isEmpty();
  }

  @Test
  void flow_ofALoanOfTheSameGroup_knowsItsContract() {
    Gathering gathering = new Gathering();
    TapeRows rows = desk.with(gathering).rows(stream("r-1"));
    CompletionStage<RowOutcome> contract = rows.record(1, contracted());
    CompletionStage<RowOutcome> flow =
        rows.record(2, paid(flow("f-1", PAID_OUT.plusDays(3), FlowComponent.INTEREST, "10")));
    CompletionStage<RowOutcome> early =
        rows.record(3, paid(flow("f-2", PAID_OUT.minusDays(3), FlowComponent.INTEREST, "10")));

    gathering.run();

    assertThat(gathering.runs).isEqualTo(1);
    recorded(contract);
    recorded(flow);
    assertThat(ids(refused(early).findings())).containsExactly("VAL_FLOW_BEFORE_DISBURSEMENT");
  }

  @Test
  void rows_whoseWritingFails_areToldAndCanBeSentAgain() {
    Gathering gathering = new Gathering();
    TapeRows rows = desk.with(gathering).rows(stream("r-1"));
    CompletionStage<RowOutcome> first = rows.record(1, contracted());
    CompletionStage<RowOutcome> second =
        rows.record(2, paid(flow("f-1", PAID_OUT.plusDays(3), FlowComponent.INTEREST, "10")));

    gathering.fail(new StorageUnavailableException("the disk is full"));

    assertThatThrownBy(() -> ended(first))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(StorageUnavailableException.class);
    assertThatThrownBy(() -> ended(second)).hasCauseInstanceOf(StorageUnavailableException.class);
    CompletionStage<RowOutcome> again = rows.record(1, contracted());
    gathering.run();
    assertThat(recorded(again).row()).isEqualTo(1);
  }

  @Test
  void submission_countsOnlyOnceItIsAccepted() {
    TapeRows rows = desk.rows(submission("r-1"));
    recorded(rows.record(1, contracted()));
    ReadLedger.Question question =
        new ReadLedger.Question(LENDER, LOAN, Optional.empty(), Optional.empty());

    assertThat(read.loan(question, CLERK))
        .isEqualTo(new LedgerOutcome.LoanNotFound<>(LENDER, LOAN));
    assertThat(desk.close(rows.intake(), new TapeChecks.Told(OptionalLong.of(1), Optional.empty())))
        .isEmpty();
    assertThat(answered(read.loan(question, CLERK)).record().contract()).contains(Taped.contract());
    assertThat(intakes.find(rows.intake().id()).orElseThrow().end().orElseThrow().code())
        .contains(intakes.code(rows.intake().id()));
  }

  @Test
  void intake_thatHasEnded_takesNothingMoreAndStaysAsItIs() {
    TapeRows rows = desk.rows(stream("r-1"));
    recorded(rows.record(1, contracted()));
    IntakeId id = rows.intake().id();

    answered(desk.end().cancel(id, CLERK));

    assertThat(ended(rows.record(2, paid(flow("f", PAID_OUT, FlowComponent.FEE, "1")))))
        .isEqualTo(new RowOutcome.NotOpen(id, IntakeEnd.Kind.CANCELLED));
    assertThat(desk.end().close(id, NOTHING_TOLD, CLERK))
        .isEqualTo(new LedgerOutcome.NotOpen<>(id, IntakeEnd.Kind.CANCELLED));
    assertThat(answered(desk.end().cancel(id, CLERK)).obstacles()).isEmpty();
    assertThat(desk.record().open(id, CLERK))
        .isEqualTo(new LedgerOutcome.NotOpen<>(id, IntakeEnd.Kind.CANCELLED));
  }

  @Test
  void warnings_ofASubmission_areExplainedBeforeItIsClosed() {
    TapeRows rows = desk.rows(submission("r-1"));
    TapeChecks.Told oneRow = new TapeChecks.Told(OptionalLong.of(1), Optional.empty());
    LoanRecord tiny =
        contracted(
            LedgerRecords.contract(
                new LoanOffer.OfTerms(
                    Loans.terms(RepaymentMethod.LEVEL_INSTALMENT, "50", "0.12", 12))));
    assertThat(ids(recorded(rows.record(1, tiny)).warnings()))
        .containsExactly("QUA_PRINCIPAL_TINY");

    assertThat(ids(desk.close(rows.intake(), oneRow))).containsExactly("MAC_WARNINGS_UNEXPLAINED");
    answered(
        desk.explain()
            .handle(
                new ExplainWarnings.Command(
                    rows.intake().id(), CheckId.QUA_PRINCIPAL_TINY, "a test of the app"),
                CLERK));
    assertThat(desk.close(rows.intake(), oneRow)).isEmpty();
  }

  /** The plan that was costed is handed on; what follows from the contract is the same. */
  @Test
  void contract_ofAnyMethod_isRecordedWithThePlanThatFollowsFromIt() {
    TapeRows rows = desk.rows(stream("r-1"));
    long row = 0;
    for (RepaymentMethod method : RepaymentMethod.values()) {
      String rate = method == RepaymentMethod.FLAT_FEE ? "0" : "0.12";
      LoanContract contract =
          LedgerRecords.contract(new LoanOffer.OfTerms(Loans.terms(method, "10000", rate, 12)));
      recorded(rows.record(++row, LedgerRecords.record("L-" + method, Optional.of(contract))));
    }

    assertThat(ledger.rows(rows.intake().id()))
        .hasSize(RepaymentMethod.values().length)
        .allSatisfy(
            kept -> assertThat(kept.planned()).isPresent().isEqualTo(kept.record().planned()));
  }

  private static List<String> rules(RecordedRow row) {
    return row.assessment().orElseThrow().rules().stream().map(Object::toString).toList();
  }

  private static LoanContract terms(String rate) {
    return LedgerRecords.contract(
        new LoanOffer.OfTerms(Loans.terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", rate, 12)));
  }

  private static Caller caller(String person, InstitutionId institution, Caller.Role role) {
    return new Caller(person, Optional.of(institution), Set.of(role));
  }

  private static int version(LoggedIntake logged) {
    return logged.intake().scope().fold(one -> one.version(), stream -> 0);
  }

  /** Transactions that wait until they are told to run, as behind a busy disk. */
  private static final class Gathering implements Transactions {

    private final List<Runnable> work = new ArrayList<>();
    private final List<CompletableFuture<?>> ends = new ArrayList<>();
    private int runs;

    @Override
    public <R> R write(Supplier<R> now) {
      return now.get();
    }

    @Override
    public <R> CompletionStage<R> submit(Supplier<R> later) {
      CompletableFuture<R> end = new CompletableFuture<>();
      ends.add(end);
      work.add(() -> end.complete(later.get()));
      return end;
    }

    void run() {
      List<Runnable> now = List.copyOf(work);
      clear();
      runs += now.size();
      now.forEach(Runnable::run);
    }

    void fail(RuntimeException failure) {
      List<CompletableFuture<?>> now = List.copyOf(ends);
      clear();
      now.forEach(end -> end.completeExceptionally(failure));
    }

    private void clear() {
      work.clear();
      ends.clear();
    }
  }
}
