package io.clearcost.application.gate;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.monthly;
import static io.clearcost.domain.loan.Loans.periodic;
import static io.clearcost.domain.loan.Loans.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.application.port.IdSource;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionFilter;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LimitKind;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AssessLoanTest {

  private static final InstitutionId BANK = new InstitutionId("bank");
  private static final InstitutionId OTHER = new InstitutionId("other");
  private static final Instant NOW = Instant.parse("2026-07-01T02:03:04.567890123Z");
  private static final LoanOffer LOAN =
      new LoanOffer.OfTerms(terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.12", 12));
  private static final LoanOffer DEAR =
      new LoanOffer.OfTerms(terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.36", 12));

  private final InMemoryDecisionLog decisions = new InMemoryDecisionLog();
  private final AtomicInteger ids = new AtomicInteger();
  private final Caller clerk = new Caller("clerk", Optional.of(BANK), Set.of(Caller.Role.LENDER));
  private final AssessLoan assess =
      new AssessLoan(
          new InMemoryInstitutionRegister(
              institution(BANK, LenderKind.COMMERCIAL_BANK, LocalDate.of(2025, 1, 1)),
              institution(OTHER, LenderKind.OTHER_CONSUMER_LENDER, LocalDate.of(2025, 1, 1))),
          new LoanJudge(RuleBook.ofThisProgram()),
          new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
          ApprovedLaws.none(),
          decisions,
          new DirectTransactions(),
          this::nextId,
          InstantSource.fixed(NOW));

  @Test
  void loan_ofALenderThatChoseAnotherReading_isJudgedUnderIt() {
    AssessLoan choosing = under(new ApprovedLaws().with(BANK.value(), Answer.COMPOUND));

    Decision decision = decided(ended(choosing.handle(command(BANK, LOAN, "r-1"), clerk)));

    assertThat(decision.judgement().readings().to(Reading.ANNUALISATION))
        .isEqualTo(Answer.COMPOUND);
    assertThat(decision.judgement().cost().binding().convention())
        .isEqualTo(RateConvention.EFFECTIVE_COMPOUND);
  }

  @Test
  void loan_aboveItsLendersOwnCap_isBlocked() {
    LawChange cap =
        new LawChange.StricterLimit(BANK, LimitKind.COST_CAP, Ratio.parse("0.1"), START);
    AssessLoan stricter = under(new ApprovedLaws().with(cap, Instant.EPOCH));

    Decision decision = decided(ended(stricter.handle(command(BANK, LOAN, "r-1"), clerk)));

    assertThat(decision.judgement().verdict().outcome())
        .isEqualTo(io.clearcost.domain.law.Outcome.BLOCK);
    assertThat(decision.judgement().verdict().limits()).containsExactly(Ratio.parse("0.1"));
  }

  private AssessLoan under(ApprovedLaws approved) {
    return new AssessLoan(
        new InMemoryInstitutionRegister(
            institution(BANK, LenderKind.COMMERCIAL_BANK, LocalDate.of(2025, 1, 1))),
        new LoanJudge(RuleBook.ofThisProgram()),
        new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
        approved.read(),
        decisions,
        new DirectTransactions(),
        this::nextId,
        InstantSource.fixed(NOW));
  }

  @Test
  void loan_withARequestId_isDecidedAndOnRecord() {
    AssessLoan.Outcome outcome = ended(assess.handle(command(BANK, LOAN, "r-1"), clerk));

    Decision decision = decided(outcome);
    assertThat(decision.id()).isEqualTo(new DecisionId("decision-1"));
    assertThat(decision.caller()).isEqualTo(clerk);
    assertThat(decision.decidedAt()).isEqualTo("2026-07-01T02:03:04.567890Z");
    assertThat(decision.judgement().asOf()).isEqualTo(START);
    assertThat(decisions.find(decision.id())).contains(decision);
  }

  @Test
  void time_ofADecision_isTakenInsideTheTransaction() {
    AtomicBoolean writing = new AtomicBoolean();
    Transactions transactions =
        new Transactions() {
          @Override
          public <R> R write(Supplier<R> work) {
            writing.set(true);
            R result = work.get();
            writing.set(false);
            return result;
          }

          @Override
          public <R> CompletionStage<R> submit(Supplier<R> work) {
            return CompletableFuture.completedStage(write(work));
          }
        };
    AssessLoan timed =
        new AssessLoan(
            new InMemoryInstitutionRegister(
                institution(BANK, LenderKind.COMMERCIAL_BANK, LocalDate.of(2025, 1, 1))),
            new LoanJudge(RuleBook.ofThisProgram()),
            new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
            ApprovedLaws.none(),
            decisions,
            transactions,
            () -> "decision-1",
            () -> writing.get() ? NOW : NOW.minusSeconds(60));

    AssessLoan.Outcome outcome = ended(timed.handle(command(BANK, LOAN, "r-1"), clerk));

    assertThat(decided(outcome).decidedAt()).isEqualTo("2026-07-01T02:03:04.567890Z");
  }

  @Test
  void loan_thatTheLawRefuses_isDecidedToo() {
    AssessLoan.Outcome outcome = ended(assess.handle(command(BANK, DEAR, "r-1"), clerk));

    assertThat(decided(outcome).judgement().verdict().outcome())
        .isEqualTo(io.clearcost.domain.law.Outcome.BLOCK);
    assertThat(recorded()).isEqualTo(1);
  }

  @Test
  void loan_withoutARequestId_isJudgedAndNotRecorded() {
    AssessLoan.Outcome outcome = ended(assess.handle(command(BANK, LOAN), clerk));

    assertThat(outcome).isInstanceOf(AssessLoan.Outcome.Judged.class);
    assertThat(recorded()).isZero();
    assertThat(ids).hasValue(0);
  }

  @Test
  void request_repeatedWithTheSameContent_givesTheSameDecision() {
    AssessLoan.Outcome first = ended(assess.handle(command(BANK, LOAN, "r-1"), clerk));

    AssessLoan.Outcome second = ended(assess.handle(command(BANK, LOAN, "r-1"), clerk));

    assertThat(second).isEqualTo(first);
    assertThat(recorded()).isEqualTo(1);
  }

  @Test
  void request_repeatedWithOtherContent_isRefusedAndNamesTheEarlierOne() {
    ended(assess.handle(command(BANK, LOAN, "r-1"), clerk));

    AssessLoan.Outcome outcome = ended(assess.handle(command(BANK, DEAR, "r-1"), clerk));

    assertThat(outcome)
        .isEqualTo(
            new AssessLoan.Outcome.RequestIdReused(
                new RequestId("r-1"), new DecisionId("decision-1")));
    assertThat(recorded()).isEqualTo(1);
  }

  @Test
  void request_repeatedWhenItCouldBeJudgedNoLonger_givesTheSameDecision() {
    AssessLoan.Outcome first = ended(assess.handle(command(BANK, LOAN, "r-1"), clerk));
    AssessLoan unknown =
        new AssessLoan(
            new InMemoryInstitutionRegister(),
            new LoanJudge(RuleBook.ofThisProgram()),
            new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
            ApprovedLaws.none(),
            decisions,
            new DirectTransactions(),
            this::nextId,
            InstantSource.fixed(NOW));

    assertThat(ended(unknown.handle(command(BANK, LOAN, "r-1"), clerk))).isEqualTo(first);
    assertThat(ended(unknown.handle(command(BANK, LOAN, "r-2"), clerk)))
        .isInstanceOf(AssessLoan.Outcome.UnknownInstitution.class);
  }

  @Test
  void request_repeatedWithALoanThatCannotBeJudged_isRefusedAndNamesTheEarlierOne() {
    ended(assess.handle(command(BANK, LOAN, "r-1"), clerk));

    AssessLoan.Outcome outcome =
        ended(assess.handle(command(BANK, periodic(monthly(10_000, -10_100)), "r-1"), clerk));

    assertThat(outcome).isInstanceOf(AssessLoan.Outcome.RequestIdReused.class);
  }

  @Test
  void loan_ofAnotherInstitution_isNotPermitted() {
    AssessLoan.Outcome outcome = ended(assess.handle(command(OTHER, LOAN, "r-1"), clerk));

    assertThat(outcome).isEqualTo(new AssessLoan.Outcome.NotPermitted(OTHER));
    assertThat(recorded()).isZero();
  }

  @Test
  void loan_askedForByAnAuditor_isNotPermitted() {
    Caller auditor = new Caller("auditor", Optional.of(BANK), Set.of(Caller.Role.AUDITOR));

    assertThat(ended(assess.handle(command(BANK, LOAN, "r-1"), auditor)))
        .isEqualTo(new AssessLoan.Outcome.NotPermitted(BANK));
  }

  @Test
  void loan_withoutADisbursementDate_isRefused() {
    AssessLoan.Outcome outcome =
        ended(assess.handle(command(BANK, periodic(monthly(10_000, -10_100)), "r-1"), clerk));

    assertThat(outcome).isEqualTo(new AssessLoan.Outcome.NoDisbursementDate());
    assertThat(recorded()).isZero();
  }

  @Test
  void loan_beforeTheInstitutionIsRegistered_isRefused() {
    LocalDate before = LocalDate.of(2024, 12, 31);

    AssessLoan.Outcome outcome =
        ended(
            assess.handle(
                command(BANK, dated(flow(before, 100), flow(before.plusDays(9), -101)), "r-1"),
                clerk));

    assertThat(outcome).isEqualTo(new AssessLoan.Outcome.UnknownInstitution(BANK, before));
    assertThat(recorded()).isZero();
  }

  @Test
  void loan_withoutARate_isRefusedWithTheReason() {
    AssessLoan.Outcome outcome =
        ended(
            assess.handle(
                command(BANK, dated(flow(START, 100), flow(START.plusDays(9), 101)), "r-1"),
                clerk));

    assertThat(outcome).isInstanceOf(AssessLoan.Outcome.NoRate.class);
    assertThat(((AssessLoan.Outcome.NoRate) outcome).reason().reason())
        .isEqualTo(IrrSolution.Reason.ONE_SIGNED);
    assertThat(recorded()).isZero();
  }

  @Tag("SLC-QA9-1")
  @Test
  void loan_ofALenderThatNoTextBinds_isRefused() {
    Caller supervisor = new Caller("boss", Optional.empty(), Set.of(Caller.Role.SUPERVISOR));

    AssessLoan.Outcome outcome = ended(assess.handle(command(OTHER, LOAN, "r-1"), supervisor));

    assertThat(outcome).isInstanceOf(AssessLoan.Outcome.NotInForce.class);
    assertThat(recorded()).isZero();
  }

  @Test
  void loans_handedInBeforeAnyIsStored_areDecidedInTheirOrderAndOncePerRequest() {
    List<Runnable> handedOver = new ArrayList<>();
    AssessLoan later = storingWith(later(handedOver), this::nextId);

    List<CompletionStage<AssessLoan.Outcome>> outcomes =
        List.of(
            later.handle(command(BANK, LOAN, "r-1"), clerk),
            later.handle(command(BANK, LOAN, "r-2"), clerk),
            later.handle(command(BANK, LOAN, "r-1"), clerk),
            later.handle(command(BANK, DEAR, "r-1"), clerk));

    assertThat(outcomes).noneMatch(outcome -> outcome.toCompletableFuture().isDone());
    handedOver.forEach(Runnable::run);
    AssessLoan.Outcome first = ended(outcomes.get(0));
    assertThat(decided(first).id()).isEqualTo(new DecisionId("decision-1"));
    assertThat(decided(ended(outcomes.get(1))).id()).isEqualTo(new DecisionId("decision-2"));
    assertThat(ended(outcomes.get(2))).isEqualTo(first);
    assertThat(ended(outcomes.get(3))).isInstanceOf(AssessLoan.Outcome.RequestIdReused.class);
    assertThat(recorded()).isEqualTo(2);
  }

  @Test
  void loan_thatNeedsNoTransaction_isAnsweredAtOnce() {
    List<Runnable> handedOver = new ArrayList<>();
    AssessLoan later = storingWith(later(handedOver), this::nextId);
    List<AssessLoan.Command> commands =
        List.of(
            command(BANK, LOAN),
            command(OTHER, LOAN, "r-2"),
            command(BANK, periodic(monthly(10_000, -10_100)), "r-3"),
            command(BANK, dated(flow(START, 100), flow(START.plusDays(9), 101)), "r-4"));

    List<AssessLoan.Outcome> outcomes =
        commands.stream().map(each -> ended(later.handle(each, clerk))).toList();

    assertThat(outcomes)
        .extracting(Object::getClass)
        .containsExactly(
            AssessLoan.Outcome.Judged.class,
            AssessLoan.Outcome.NotPermitted.class,
            AssessLoan.Outcome.NoDisbursementDate.class,
            AssessLoan.Outcome.NoRate.class);
    assertThat(handedOver).isEmpty();
  }

  @Test
  void failureWhileRecording_isInTheStage() {
    IllegalStateException failure = new IllegalStateException("no disk");
    List<Runnable> handedOver = new ArrayList<>();
    AssessLoan later =
        storingWith(
            later(handedOver),
            () -> {
              throw failure;
            });

    CompletionStage<AssessLoan.Outcome> outcome = later.handle(command(BANK, LOAN, "r-1"), clerk);
    handedOver.forEach(Runnable::run);

    assertThatThrownBy(() -> ended(outcome)).hasCause(failure);
    assertThat(recorded()).isZero();
  }

  private AssessLoan storingWith(Transactions transactions, IdSource idSource) {
    return new AssessLoan(
        new InMemoryInstitutionRegister(
            institution(BANK, LenderKind.COMMERCIAL_BANK, LocalDate.of(2025, 1, 1))),
        new LoanJudge(RuleBook.ofThisProgram()),
        new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
        ApprovedLaws.none(),
        decisions,
        transactions,
        idSource,
        InstantSource.fixed(NOW));
  }

  private String nextId() {
    return "decision-" + ids.incrementAndGet();
  }

  private static AssessLoan.Outcome ended(CompletionStage<AssessLoan.Outcome> outcome) {
    CompletableFuture<AssessLoan.Outcome> end = outcome.toCompletableFuture();
    assertThat(end).isDone();
    return end.join();
  }

  /** Runs what is handed over when the test does. */
  private static Transactions later(List<Runnable> handedOver) {
    return new Transactions() {
      @Override
      public <R> R write(Supplier<R> work) {
        throw new AssertionError("nobody waits");
      }

      @Override
      public <R> CompletionStage<R> submit(Supplier<R> work) {
        CompletableFuture<R> end = new CompletableFuture<>();
        handedOver.add(
            () -> {
              try {
                end.complete(work.get());
              } catch (RuntimeException failure) {
                end.completeExceptionally(failure);
              }
            });
        return end;
      }
    };
  }

  private int recorded() {
    return decisions
        .list(new DecisionFilter(Optional.empty(), Optional.empty()), OptionalLong.empty(), 100)
        .decisions()
        .size();
  }

  private static Decision decided(AssessLoan.Outcome outcome) {
    assertThat(outcome).isInstanceOf(AssessLoan.Outcome.Decided.class);
    return ((AssessLoan.Outcome.Decided) outcome).decision();
  }

  private static AssessLoan.Command command(
      InstitutionId institution, LoanOffer offer, String requestId) {
    return new AssessLoan.Command(
        application(institution, offer), Optional.of(new RequestId(requestId)));
  }

  private static AssessLoan.Command command(InstitutionId institution, LoanOffer offer) {
    return new AssessLoan.Command(application(institution, offer), Optional.empty());
  }

  private static LoanApplication application(InstitutionId institution, LoanOffer offer) {
    return new LoanApplication(institution, new LoanReference("loan 1"), offer);
  }

  private static Institution institution(InstitutionId id, LenderKind kind, LocalDate from) {
    return new Institution(id, "示例机构有限公司", Optional.empty(), kind, new Province("CN-SD"), from);
  }
}
