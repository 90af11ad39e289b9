package io.clearcost.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.party.InstitutionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every decision log keeps to. */
public abstract class DecisionLogContract {

  private static final DecisionFilter ALL = new DecisionFilter(Optional.empty(), Optional.empty());

  /** The log under test, empty at the start of each test. */
  protected abstract DecisionLog log();

  /** Runs work in a transaction, where the log needs one to be written to. */
  protected abstract void inTransaction(Runnable work);

  @Test
  void find_ofARecordedDecision_answersAnEqualOne() {
    Decision decision = DecisionFixtures.at("d1", "slc-1", "r1", 20);

    record(decision);

    assertThat(log().find(new DecisionId("d1"))).contains(decision);
    assertThat(log().find(new DecisionId("D1"))).isEmpty();
  }

  @Test
  void findByRequest_ofAnotherInstitution_answersNothing() {
    Decision decision = DecisionFixtures.at("d1", "slc-1", "r1", 20);

    record(decision);

    assertThat(log().findByRequest(new InstitutionId("slc-1"), new RequestId("r1")))
        .contains(decision);
    assertThat(log().findByRequest(new InstitutionId("slc-2"), new RequestId("r1"))).isEmpty();
    assertThat(log().findByRequest(new InstitutionId("slc-1"), new RequestId("r2"))).isEmpty();
  }

  @Test
  void record_sameRequestIdOfTwoInstitutions_keepsBoth() {
    record(DecisionFixtures.at("d1", "slc-1", "r1", 20));

    record(DecisionFixtures.at("d2", "slc-2", "r1", 20));

    assertThat(ids(log().list(ALL, OptionalLong.empty(), 10))).containsExactly("d2", "d1");
  }

  @Test
  void record_ofAnIdOnRecord_throwsAndKeepsTheFirst() {
    Decision first = DecisionFixtures.at("d1", "slc-1", "r1", 20);
    record(first);

    assertThatThrownBy(() -> record(DecisionFixtures.at("d1", "slc-1", "r2", 30)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().find(new DecisionId("d1"))).contains(first);
    assertThat(ids(log().list(ALL, OptionalLong.empty(), 10))).containsExactly("d1");
  }

  @Test
  void record_ofARequestOnRecord_throwsAndKeepsTheFirst() {
    record(DecisionFixtures.at("d1", "slc-1", "r1", 20));

    assertThatThrownBy(() -> record(DecisionFixtures.at("d2", "slc-1", "r1", 30)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(ids(log().list(ALL, OptionalLong.empty(), 10))).containsExactly("d1");
  }

  @Test
  void list_ofAnEmptyLog_isTheLastPage() {
    DecisionPage page = log().list(ALL, OptionalLong.empty(), 10);

    assertThat(page.decisions()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  void list_ofOneDecision_showsWhatItSays() {
    Decision decision = DecisionFixtures.at("d1", "slc-1", "r1", 20);

    record(decision);

    assertThat(log().list(ALL, OptionalLong.empty(), 1).decisions())
        .containsExactly(
            new DecisionSummary(
                decision.id(),
                new InstitutionId("slc-1"),
                new LoanReference("d1"),
                decision.judgement().asOf(),
                decision.decidedAt(),
                Outcome.GLIDE,
                decision
                    .judgement()
                    .cost()
                    .under(decision.judgement().cost().binding().convention())
                    .rate()
                    .orElseThrow()));
  }

  @Test
  void list_readPageByPage_showsEveryDecisionOnceNewestFirst() {
    recordSeven();

    assertThat(pages(ALL, 3))
        .containsExactly(List.of("d7", "d6", "d5"), List.of("d4", "d3", "d2"), List.of("d1"));
  }

  @Test
  void list_pageThatEndsWithTheLog_isTheLastPage() {
    recordSeven();

    assertThat(pages(ALL, 7)).hasSize(1);
    assertThat(log().list(ALL, OptionalLong.empty(), 7).next()).isEmpty();
    assertThat(log().list(ALL, OptionalLong.empty(), 6).next()).isPresent();
    assertThat(log().list(ALL, OptionalLong.empty(), Integer.MAX_VALUE).decisions()).hasSize(7);
  }

  @Test
  void list_whileDecisionsAreAdded_readsOnWhereItStopped() {
    recordSeven();
    DecisionPage first = log().list(ALL, OptionalLong.empty(), 3);

    record(DecisionFixtures.at("d8", "slc-1", "r8", 10));

    assertThat(ids(log().list(ALL, first.next(), 3))).containsExactly("d4", "d3", "d2");
  }

  @Test
  void list_withAFilter_leavesTheOthersOut() {
    recordSeven();
    Optional<InstitutionId> odd = Optional.of(new InstitutionId("slc-1"));

    assertThat(pages(new DecisionFilter(odd, Optional.empty()), 3))
        .containsExactly(List.of("d7", "d5", "d3"), List.of("d1"));
    assertThat(pages(new DecisionFilter(Optional.empty(), Optional.of(Outcome.BLOCK)), 2))
        .containsExactly(List.of("d6", "d3"));
    assertThat(pages(new DecisionFilter(odd, Optional.of(Outcome.BLOCK)), 2))
        .containsExactly(List.of("d3"));
    assertThat(pages(new DecisionFilter(odd, Optional.of(Outcome.REFER)), 2))
        .containsExactly(List.of());
  }

  @Test
  void entries_readPageByPage_areAllInTheOrderOfTheirRecording() {
    recordSeven();

    List<LogEntry> first = log().entries(LogSelection.ALL, OptionalLong.empty(), 4);
    List<LogEntry> second =
        log().entries(LogSelection.ALL, OptionalLong.of(first.get(3).place()), 4);

    assertThat(first)
        .extracting(entry -> entry.id().value())
        .containsExactly("d1", "d2", "d3", "d4");
    assertThat(second).extracting(entry -> entry.id().value()).containsExactly("d5", "d6", "d7");
    assertThat(first.get(0).decision()).isEqualTo(log().find(new DecisionId("d1")));
    assertThat(first).allSatisfy(entry -> assertThat(entry.altered()).isEmpty());
    assertThat(log().newest()).hasValue(second.get(2).place());
    assertThat(log().entry(new DecisionId("d2"))).contains(first.get(1));
    assertThat(log().entry(new DecisionId("d8"))).isEmpty();
  }

  @Test
  void loans_readPageByPage_areThoseOfTheEntries() {
    recordSeven();

    List<LoggedLoan> first = log().loans(LogSelection.ALL, OptionalLong.empty(), 4);
    List<LoggedLoan> second =
        log().loans(LogSelection.ALL, OptionalLong.of(first.get(3).place()), 4);

    List<LogEntry> entries = log().entries(LogSelection.ALL, OptionalLong.empty(), 7);
    assertThat(Stream.concat(first.stream(), second.stream()))
        .zipSatisfy(
            entries,
            (loan, entry) -> {
              assertThat(loan.place()).isEqualTo(entry.place());
              assertThat(loan.id()).isEqualTo(entry.id());
              assertThat(loan.loan())
                  .isEqualTo(entry.decision().map(Decision::judgement).map(LoggedLoan.Loan::of));
            });
  }

  @Test
  void newest_ofAnEmptyLog_isNowhere() {
    assertThat(log().newest()).isEmpty();
    assertThat(log().entries(LogSelection.ALL, OptionalLong.empty(), 1)).isEmpty();
  }

  /** Decided on 2026-01-01 at 02:03:04.000005, disbursed the same day. */
  @Test
  void entries_ofASelection_leaveTheOthersOut() {
    recordSeven();
    Instant decided = Instant.parse("2026-01-01T02:03:04.000005Z");
    LocalDate disbursed = LocalDate.of(2026, 1, 1);

    assertThat(selected(LogSelection.ALL.of(new InstitutionId("slc-2"))))
        .containsExactly("d2", "d4", "d6");
    assertThat(selected(selection(Optional.of(decided), Optional.empty()))).hasSize(7);
    assertThat(selected(selection(Optional.of(decided.plusNanos(1_000)), Optional.empty())))
        .isEmpty();
    assertThat(selected(selection(Optional.empty(), Optional.of(disbursed)))).hasSize(7);
    assertThat(selected(selection(Optional.empty(), Optional.of(disbursed.plusDays(1))))).isEmpty();
  }

  @Test
  void entries_ofTheLatestOnly_areOneForEachLoanOfAnInstitution() {
    Decision first = DecisionFixtures.at("d1", "slc-1", "r1", 20);
    Decision ofAnother = DecisionFixtures.at("d1", "slc-2", "r1", 20);
    record(first);
    record(
        new Decision(
            new DecisionId("d2"),
            ofAnother.requestId(),
            first.decidedAt(),
            first.caller(),
            ofAnother.judgement()));
    record(
        new Decision(
            new DecisionId("d3"),
            new RequestId("r3"),
            first.decidedAt(),
            first.caller(),
            first.judgement()));

    assertThat(
            selected(new LogSelection(Optional.empty(), Optional.empty(), Optional.empty(), true)))
        .containsExactly("d2", "d3");
  }

  private static LogSelection selection(
      Optional<Instant> decidedFrom, Optional<LocalDate> disbursedFrom) {
    return new LogSelection(Optional.empty(), decidedFrom, disbursedFrom, false);
  }

  private List<String> selected(LogSelection selection) {
    return log().entries(selection, OptionalLong.empty(), 100).stream()
        .map(entry -> entry.id().value())
        .toList();
  }

  /** Institutions take turns; every third decision is BLOCK. */
  private void recordSeven() {
    for (int k = 1; k <= 7; k++) {
      record(
          DecisionFixtures.at(
              "d" + k, k % 2 == 1 ? "slc-1" : "slc-2", "r" + k, k % 3 == 0 ? 30 : 9));
    }
  }

  private void record(Decision decision) {
    inTransaction(() -> log().record(decision));
  }

  private List<List<String>> pages(DecisionFilter filter, int size) {
    List<List<String>> pages = new ArrayList<>();
    OptionalLong before = OptionalLong.empty();
    do {
      DecisionPage page = log().list(filter, before, size);
      pages.add(ids(page));
      before = page.next();
    } while (before.isPresent());
    return pages;
  }

  private static List<String> ids(DecisionPage page) {
    return page.decisions().stream().map(decision -> decision.id().value()).toList();
  }
}
