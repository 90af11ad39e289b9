package io.clearcost.domain.ledger;

import static io.clearcost.domain.ledger.LedgerRecords.LENDER;
import static io.clearcost.domain.ledger.LedgerRecords.after;
import static io.clearcost.domain.ledger.LedgerRecords.missing;
import static io.clearcost.domain.ledger.LedgerRecords.refused;
import static io.clearcost.domain.ledger.LedgerRecords.stream;
import static io.clearcost.domain.ledger.LedgerRecords.submission;
import static io.clearcost.domain.ledger.LedgerRecords.tiny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.InstitutionId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every intake log keeps to.
 *
 * <p>Size: the log does many things, each shown by a test or two.
 */
public abstract class IntakeLogContract extends LedgerContract {

  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final InstitutionId OTHER = new InstitutionId("slc-2");

  @Test
  void find_ofAnIntakeOnRecord_answersAnEqualOne() {
    Intake submission = submitted("i1", 1);
    Intake stream = streamed("i2");

    assertThat(log().find(submission.id()).map(LoggedIntake::intake)).contains(submission);
    assertThat(log().find(stream.id()).map(LoggedIntake::intake)).contains(stream);
    assertThat(log().find(stream.id()).orElseThrow().isOpen()).isTrue();
    assertThat(log().find(new IntakeId("I1"))).isEmpty();
  }

  @Test
  void findByRequest_ofAnother_answersNothing() {
    Intake intake = streamed("i1");

    assertThat(log().findByRequest(LENDER, intake.requestId()).map(LoggedIntake::intake))
        .contains(intake);
    assertThat(log().findByRequest(LENDER, new RequestId("REQUEST-i1"))).isEmpty();
    assertThat(log().findByRequest(OTHER, intake.requestId())).isEmpty();
  }

  @Test
  void begin_ofWhatIsThere_throwsAndKeepsTheFirst() {
    Intake first = submitted("i1", 1);

    for (Intake again :
        List.of(
            submission("i1", OTHER, "2026-11", 1),
            withRequest(submission("i2", LENDER, "2026-11", 1), first.requestId()),
            submission("i2", LENDER, "2026-10", 1))) {
      assertThatThrownBy(() -> begun(again)).isInstanceOf(IllegalStateException.class);
    }

    assertThat(log().list(new IntakeFilter(Optional.empty(), Optional.empty()), none(), 9))
        .extracting(LoggedIntake::intake)
        .containsExactly(first);
  }

  @Test
  void latestVersion_isThatOfTheMonthOfTheInstitution() {
    submitted("i1", 1);
    submitted("i2", 2);
    begun(submission("i3", LENDER, "2026-11", 7));
    begun(submission("i4", OTHER, "2026-10", 9));

    assertThat(log().latestVersion(LENDER, MONTH)).isEqualTo(2);
    assertThat(log().latestVersion(LENDER, MONTH.minusMonths(1))).isZero();
  }

  @Test
  void accepted_ofSeveral_isTheHighestVersionWhateverCameLast() {
    Intake first = submitted("i1", 1);
    Intake second = submitted("i2", 2);
    Intake third = submitted("i3", 3);
    assertThat(log().accepted(LENDER, MONTH)).isEmpty();

    accept(second, 10);
    accept(first, 20);
    cancel(third, 30);

    LoggedIntake accepted = log().accepted(LENDER, MONTH).orElseThrow();
    assertThat(accepted.intake()).isEqualTo(second);
    assertThat(accepted.end()).contains(LedgerRecords.accepted(after(10), log().code(second.id())));
    assertThat(log().find(third.id()).orElseThrow().end())
        .contains(LedgerRecords.cancelled(after(30)));
    assertThat(log().accepted(OTHER, MONTH)).isEmpty();
    assertThat(log().ended(second.id())).contains(IntakeEnd.Kind.ACCEPTED);
    assertThat(log().ended(third.id())).contains(IntakeEnd.Kind.CANCELLED);
    assertThat(log().ended(submitted("i4", 4).id())).isEmpty();
  }

  @Test
  void end_ofWhatHasEnded_throwsAndKeepsTheFirst() {
    Intake intake = submitted("i1", 1);
    cancel(intake, 10);

    assertThatThrownBy(() -> accept(intake, 20)).isInstanceOf(IllegalStateException.class);

    assertThat(log().find(intake.id()).orElseThrow().end())
        .contains(LedgerRecords.cancelled(after(10)));
  }

  @Test
  void record_toWhatHasEnded_throws() {
    Intake intake = submitted("i1", 1);
    accept(intake, 10);

    assertThatThrownBy(() -> record(intake, row(1, LoanDraft.of("a"), 20)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> refuse(intake, refused(1, "a", after(20), missing("a"))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().progress(intake.id()).recorded()).isZero();
  }

  @Test
  void recorded_ofRows_tellsThoseOnDisk() {
    Intake intake = submitted("i1", 1);
    LedgerRow judged = row(2, LoanDraft.of("a").judged(Outcome.BLOCK).claimed("-0.0100"), 1);
    LedgerRow legacy = row(4, LoanDraft.of("b").beforeAnyRule(), 1);
    LedgerRow without = row(9_999_999_999L, paid("a", repaid("f1", "1")), 1);
    LedgerRow warned = warned(5, "c", tiny(), tiny());

    record(intake, warned, judged, legacy, without);

    assertThat(log().recorded(intake.id(), List.of(1L, 2L, 3L, 4L, 5L, 9_999_999_999L)))
        .isEqualTo(
            Map.of(
                2L,
                RecordedRow.of(judged),
                4L,
                RecordedRow.of(legacy),
                5L,
                RecordedRow.of(warned),
                9_999_999_999L,
                RecordedRow.of(without)));
    assertThat(log().recorded(intake.id(), List.of(5L, 2L, 5L)))
        .isEqualTo(Map.of(2L, RecordedRow.of(judged), 5L, RecordedRow.of(warned)));
    assertThat(log().recorded(intake.id(), List.of())).isEmpty();
  }

  @Test
  void record_ofARowOnRecord_throwsAndKeepsNothingOfTheChunk() {
    Intake intake = submitted("i1", 1);
    Intake other = submitted("i2", 2);
    LedgerRow first = row(1, LoanDraft.of("a"), 1);
    record(intake, first);
    record(other, first);

    assertThatThrownBy(
            () -> record(intake, row(2, LoanDraft.of("b"), 2), row(1, LoanDraft.of("c"), 2)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> record(intake, row(3, LoanDraft.of("b"), 2), row(3, LoanDraft.of("c"), 2)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().recorded(intake.id(), List.of(1L, 2L, 3L)))
        .isEqualTo(Map.of(1L, RecordedRow.of(first)));
    assertThat(log().progress(intake.id())).isEqualTo(new IntakeProgress(1, 0, 0, 1, List.of()));
  }

  @Test
  void progress_ofRowsInAnyOrder_isCompleteUntilTheFirstGap() {
    Intake intake = submitted("i1", 1);
    assertThat(log().progress(intake.id())).isEqualTo(new IntakeProgress(0, 0, 0, 0, List.of()));

    record(intake, row(3, LoanDraft.of("c"), 1), row(2, LoanDraft.of("b"), 1));
    assertThat(log().progress(intake.id()).completeUntil()).isZero();
    refuse(intake, refused(4, "d", after(1), missing("d")));
    assertThat(log().progress(intake.id()).completeUntil()).isZero();
    record(intake, row(1, LoanDraft.of("a"), 2), row(6, LoanDraft.of("f"), 2));
    assertThat(log().progress(intake.id()).completeUntil()).isEqualTo(4);
    refuse(intake, refused(5, "e", after(3), missing("e")));

    assertThat(log().progress(intake.id())).isEqualTo(new IntakeProgress(4, 2, 0, 6, List.of()));
  }

  @Test
  void refuse_ofARowRecordedLater_isMendedByIt() {
    Intake intake = submitted("i1", 1);
    refuse(
        intake,
        refused(1, "a", after(1), missing("a"), tiny()),
        refused(2, "b", after(1), missing("b")));

    record(intake, warned(1, "a", tiny()));

    assertThat(log().progress(intake.id()))
        .isEqualTo(new IntakeProgress(1, 1, 1, 2, List.of(CheckId.QUA_PRINCIPAL_TINY)));
    assertThat(log().findings(intake.id(), none(), 9))
        .containsExactly(
            new RowFinding(1, 1, loan("a"), missing("a"), true),
            new RowFinding(2, 1, loan("a"), tiny(), true),
            new RowFinding(3, 2, loan("b"), missing("b"), false),
            new RowFinding(4, 1, loan("a"), tiny(), false));
  }

  @Test
  void refuse_forTheSame_isKeptOnce() {
    Intake intake = submitted("i1", 1);
    refuse(intake, refused(1, "a", after(1), missing("a")));

    refuse(intake, refused(1, "a", after(2), missing("a")));
    refuse(intake, refused(1, "a", after(3), missing("a"), tiny()));
    refuse(intake, refused(1, "a", after(4), missing("a")));
    refuse(intake, new RefusedRow(1, Optional.empty(), List.of(missing("a")), after(5)));

    assertThat(log().findings(intake.id(), none(), 9))
        .extracting(RowFinding::finding)
        .containsExactly(missing("a"), missing("a"), tiny(), missing("a"), missing("a"));
    assertThat(log().progress(intake.id()).refused()).isEqualTo(1);
  }

  @Test
  void refuse_ofARowOnRecord_leavesItRecorded() {
    Intake intake = submitted("i1", 1);
    record(intake, row(1, LoanDraft.of("a"), 1));

    refuse(intake, refused(1, "a", after(1), missing("a")));

    assertThat(log().progress(intake.id())).isEqualTo(new IntakeProgress(1, 0, 0, 1, List.of()));
  }

  @Test
  void findings_pageByPage_areThoseOfOneIntakeInTheirOrder() {
    Intake intake = submitted("i1", 1);
    Intake other = submitted("i2", 2);
    for (int row = 1; row <= 5; row++) {
      refuse(other, refused(row, "x", after(1), missing("x")));
      refuse(intake, refused(row, "l" + row, after(1), missing("l" + row)));
    }

    List<RowFinding> first = log().findings(intake.id(), none(), 2);
    record(intake, warned(9, "late", tiny()));
    List<RowFinding> second = log().findings(intake.id(), last(first), 2);
    List<RowFinding> third = log().findings(intake.id(), last(second), 9);

    assertThat(first).extracting(RowFinding::row).containsExactly(1L, 2L);
    assertThat(second).extracting(RowFinding::row).containsExactly(3L, 4L);
    assertThat(third).extracting(RowFinding::row).containsExactly(5L, 9L);
    assertThat(log().findings(intake.id(), last(third), 9)).isEmpty();
  }

  private static OptionalLong last(List<RowFinding> page) {
    return OptionalLong.of(page.get(page.size() - 1).place());
  }

  @Test
  void unexplained_afterAnExplanation_areTheOthers() {
    Intake intake = submitted("i1", 1);
    CheckFinding unusual = CheckFinding.of(CheckId.QUA_RATE_UNUSUAL, "contract.loan", "400 %");
    record(intake, warned(1, "a", unusual, tiny()), warned(2, "b", tiny()));
    refuse(intake, refused(3, "c", after(1), missing("c")));
    assertThat(log().progress(intake.id()).unexplained())
        .containsExactly(CheckId.QUA_PRINCIPAL_TINY, CheckId.QUA_RATE_UNUSUAL);

    for (int k = 0; k < 2; k++) {
      inTransaction(
          () ->
              log()
                  .explain(
                      intake.id(),
                      new Explanation(
                          CheckId.QUA_PRINCIPAL_TINY, "示例", after(2), LedgerRecords.CALLER)));
    }

    assertThat(log().progress(intake.id()))
        .isEqualTo(new IntakeProgress(2, 1, 3, 3, List.of(CheckId.QUA_RATE_UNUSUAL)));
    assertThat(log().explained(intake.id())).containsExactly(CheckId.QUA_PRINCIPAL_TINY);
  }

  @Test
  void code_ofTheSameRowsInAnyOrder_isTheSame() {
    Intake first = submitted("i1", 1);
    Intake second = submitted("i2", 2);
    Intake exchanged = submitted("i3", 3);

    record(first, row(1, LoanDraft.of("a"), 1), row(2, LoanDraft.of("b"), 1));
    record(second, row(2, LoanDraft.of("b"), 5));
    record(second, row(1, LoanDraft.of("a"), 6));
    record(exchanged, row(1, LoanDraft.of("b"), 1), row(2, LoanDraft.of("a"), 1));

    ValidationCode.Sum sum = new ValidationCode.Sum();
    sum.row(row(1, LoanDraft.of("a"), 1).contentHash());
    sum.row(row(2, LoanDraft.of("b"), 1).contentHash());
    assertThat(log().code(first.id())).isEqualTo(sum.code());
    assertThat(log().code(second.id())).isEqualTo(log().code(first.id()));
    assertThat(log().code(exchanged.id())).isNotEqualTo(log().code(first.id()));
  }

  @Test
  void known_isWhatCountsWithTheIntake() {
    Intake stream = streamed("s");
    record(stream, row(1, LoanDraft.of("streamed").over("100"), 1));
    Intake september = begun(submission("i0", LENDER, "2026-09", 1));
    record(september, row(1, LoanDraft.of("september").over("200"), 1));
    accept(september, 10);
    Intake before = submitted("i1", 1);
    record(before, row(1, LoanDraft.of("replaced"), 1));
    accept(before, 10);
    Intake open = submitted("i2", 2);
    record(open, row(1, LoanDraft.of("open"), 1));
    Intake intake = submitted("i3", 3);
    record(intake, row(7, LoanDraft.of("own").on("2026-10-05"), 1));
    Intake ofAnother = begun(stream("o", OTHER));
    record(ofAnother, row(1, LoanDraft.of("another"), 1));

    Map<LoanReference, KnownLoan> known =
        known(intake, "streamed", "september", "replaced", "open", "own", "another", "none");

    assertThat(known.keySet())
        .extracting(LoanReference::value)
        .containsExactlyInAnyOrder("streamed", "september", "own");
    assertThat(known.get(new LoanReference("streamed")))
        .isEqualTo(new KnownLoan(Loans.START, Loans.yuan("100"), stream.id(), 1));
    assertThat(known.get(new LoanReference("own")))
        .isEqualTo(new KnownLoan(Loans.day("2026-10-05"), Loans.yuan("10000"), intake.id(), 7));
    assertThat(known(stream, "replaced", "own", "open").keySet())
        .containsExactly(new LoanReference("replaced"));
    assertThat(known(intake)).isEmpty();
  }

  @Test
  void known_forAVersionBelowTheAcceptedOne_isOfThatAndItsOwn() {
    Intake first = submitted("i1", 1);
    record(first, row(1, LoanDraft.of("replaced"), 1));
    accept(first, 10);
    Intake late = submitted("i2", 2);
    record(late, row(1, LoanDraft.of("own"), 1), row(2, LoanDraft.of("both").over("200"), 1));
    Intake third = submitted("i3", 3);
    record(third, row(1, LoanDraft.of("counting"), 1), row(2, LoanDraft.of("both"), 1));
    accept(third, 20);

    Map<LoanReference, KnownLoan> known = known(late, "replaced", "own", "counting", "both");

    assertThat(known.keySet())
        .extracting(LoanReference::value)
        .containsExactlyInAnyOrder("own", "counting", "both");
    assertThat(known.get(new LoanReference("both")))
        .isEqualTo(new KnownLoan(Loans.START, Loans.yuan("200"), late.id(), 2));
  }

  @Test
  void known_ofSeveralContracts_isTheLatestAndTheOwnLast() {
    Intake intake = submitted("i1", 1);
    record(intake, row(1, LoanDraft.of("a").over("100"), 1));
    Intake stream = streamed("s");
    record(stream, row(1, LoanDraft.of("a").over("200"), 2), row(2, LoanDraft.of("b"), 2));
    record(stream, row(3, LoanDraft.of("b").over("300"), 3));

    assertThat(known(intake, "a").values())
        .extracting(KnownLoan::intake)
        .containsExactly(intake.id());
    assertThat(known(stream, "a", "b").values())
        .extracting(KnownLoan::principal)
        .containsExactlyInAnyOrder(Loans.yuan("200"), Loans.yuan("300"));
  }

  private Map<LoanReference, KnownLoan> known(Intake intake, String... loans) {
    return log().known(intake, List.of(loans).stream().map(LoanReference::new).toList());
  }

  @Test
  void totals_areOfTheContractsOfTheIntake() {
    Intake intake = submitted("i1", 1);
    Intake other = submitted("i2", 2);
    record(other, row(1, LoanDraft.of("x"), 1));

    record(
        intake, row(1, LoanDraft.of("a").over("100"), 1), row(2, paid("a", repaid("f1", "1")), 1));
    record(intake, row(3, LoanDraft.of("b").over("23.45"), 1));

    assertThat(log().totals(intake.id())).isEqualTo(new IntakeTotals(2, Money.ofFen(123_45), 0));
  }

  @Test
  void overpaid_isByEveryFlowThatCountsAsToldLast() {
    Intake stream = streamed("s");
    record(
        stream,
        row(1, LoanDraft.of("a").over("100"), 1),
        row(2, paid("a", repaid("f1", "60")), 1),
        row(3, LoanDraft.of("b").over("100"), 1),
        row(4, paid("b", repaid("f1", "60")), 1));
    Intake intake = submitted("i1", 1);

    record(
        intake,
        row(1, paid("a", repaid("f2", "40.01")), 2),
        row(2, paid("b", repaid("f1", "100")), 2));

    assertThat(log().totals(intake.id()).overpaid()).isEqualTo(1);
    assertThat(log().totals(stream.id()).overpaid()).isZero();
  }

  @Test
  void overpaid_whereAPayoutIsTold_isMeasuredByIt() {
    Intake intake = submitted("i1", 1);

    record(
        intake,
        row(1, LoanDraft.of("a").over("100"), 1),
        row(2, paid("a", payout("d1", "50"), payout("d2", "10"), repaid("f1", "60")), 1),
        row(3, LoanDraft.of("b").over("100"), 1),
        row(4, paid("b", payout("d1", "50"), repaid("f1", "50.01")), 1));

    assertThat(log().totals(intake.id()).overpaid()).isEqualTo(1);
  }

  @Test
  void overpaid_ofBareCashFlowsWithoutAPayout_isNotTold() {
    Intake intake = submitted("i1", 1);
    LedgerRow plain = row(1, LoanDraft.of("a").over("100"), 1);
    LoanContract contract = plain.record().contract().orElseThrow();
    LoanRecord bare =
        LedgerRecords.record(
            "a",
            Optional.of(
                new LoanContract(
                    Loans.dated(
                        Loans.flow(Loans.START, 98_00),
                        Loans.flow(Loans.START.plusMonths(1), -101_00)),
                    contract.circumstances(),
                    contract.signedOn(),
                    contract.platform(),
                    contract.enhancers(),
                    contract.drawdown(),
                    contract.links(),
                    contract.borrower(),
                    contract.disclosure())),
            repaid("f1", "100"));
    LedgerRow told = row(1, bare, 1);

    record(
        intake,
        new LedgerRow(
            1,
            bare,
            told.content(),
            told.contentHash(),
            bare.planned(),
            Optional.of(Money.ofFen(98_00)),
            plain.assessment(),
            List.of(),
            told.recordedAt()));

    assertThat(bare.contract().map(LoanContract::offer).orElseThrow())
        .isInstanceOf(LoanOffer.OfFlows.class);
    assertThat(log().totals(intake.id())).isEqualTo(new IntakeTotals(1, Money.ofFen(98_00), 0));
  }

  private static PaidFlow payout(String id, String yuan) {
    return LedgerRecords.flow(id, "2026-07-01", FlowComponent.DISBURSEMENT, yuan);
  }

  @Test
  void list_withEachFilter_isNewestFirst() {
    submitted("i1", 1);
    streamed("i2");
    begun(submission("i3", OTHER, "2026-10", 1));
    begun(submission("i4", LENDER, "2026-11", 1));
    submitted("i5", 2);

    assertThat(ids(Optional.empty(), Optional.empty()))
        .containsExactly("i5", "i4", "i3", "i2", "i1");
    assertThat(ids(Optional.of(LENDER), Optional.empty())).containsExactly("i5", "i4", "i2", "i1");
    assertThat(ids(Optional.empty(), Optional.of(MONTH))).containsExactly("i5", "i3", "i1");
    assertThat(ids(Optional.of(LENDER), Optional.of(MONTH))).containsExactly("i5", "i1");
    assertThat(ids(Optional.of(OTHER), Optional.of(MONTH.plusMonths(1)))).isEmpty();
  }

  private List<String> ids(Optional<InstitutionId> institution, Optional<YearMonth> month) {
    return log().list(new IntakeFilter(institution, month), none(), 9).stream()
        .map(logged -> logged.intake().id().value())
        .toList();
  }

  @Test
  void list_pageByPage_isNotMovedByWhatBeginsMeanwhile() {
    IntakeFilter all = new IntakeFilter(Optional.empty(), Optional.empty());
    for (int k = 1; k <= 3; k++) {
      streamed("i" + k);
    }

    List<LoggedIntake> first = log().list(all, none(), 2);
    streamed("i4");
    List<LoggedIntake> second = log().list(all, OptionalLong.of(first.get(1).place()), 2);

    assertThat(first)
        .extracting(logged -> logged.intake().id().value())
        .containsExactly("i3", "i2");
    assertThat(second).extracting(logged -> logged.intake().id().value()).containsExactly("i1");
  }

  @Test
  void intake_ofAnInstantOfAMicrosecond_isKeptExactly() {
    Intake intake = streamed("i1");

    assertThat(log().find(intake.id()).orElseThrow().intake().begunAt())
        .isEqualTo(Instant.parse("2026-11-02T04:00:00.000007Z"));
    assertThat(log().find(intake.id()).orElseThrow().intake().caller().roles())
        .isEqualTo(Set.copyOf(LedgerRecords.CALLER.roles()));
  }

  private static Intake withRequest(Intake intake, RequestId request) {
    return new Intake(
        intake.id(),
        intake.institution(),
        request,
        intake.scope(),
        intake.legacy(),
        intake.source(),
        intake.begunAt(),
        intake.caller());
  }

  private static Optional<LoanReference> loan(String loan) {
    return Optional.of(new LoanReference(loan));
  }

  private static OptionalLong none() {
    return OptionalLong.empty();
  }
}
