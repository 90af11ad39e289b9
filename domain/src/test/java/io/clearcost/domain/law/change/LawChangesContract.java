package io.clearcost.domain.law.change;

import static io.clearcost.domain.law.change.LawChangeFixtures.BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.DAY;
import static io.clearcost.domain.law.change.LawChangeFixtures.NOON;
import static io.clearcost.domain.law.change.LawChangeFixtures.OTHER_BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.choice;
import static io.clearcost.domain.law.change.LawChangeFixtures.limit;
import static io.clearcost.domain.law.change.LawChangeFixtures.lpr;
import static io.clearcost.domain.law.change.LawChangeFixtures.proposal;
import static io.clearcost.domain.law.change.LawChangeFixtures.signature;
import static io.clearcost.domain.law.change.LawChangeFixtures.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.law.reading.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every record of law changes keeps to. */
public abstract class LawChangesContract {

  private static final ChangeFilter ALL =
      new ChangeFilter(Optional.empty(), true, Optional.empty());

  /** The record under test, empty at the start of each test. */
  protected abstract LawChanges changes();

  /** Runs work in a transaction, where the record needs one to be written to. */
  protected abstract void inTransaction(Runnable work);

  @Test
  void find_ofAProposal_answersItAsOpen() {
    ChangeProposal proposal = proposal("c1", limit("0.2", DAY));

    propose(proposal);

    assertThat(changes().find(new ChangeId("c1")))
        .contains(new RecordedChange(proposal, Optional.empty()));
    assertThat(changes().find(new ChangeId("C1"))).isEmpty();
  }

  @Test
  void find_ofADecidedChange_answersItWithItsVerdict() {
    ChangeProposal proposal = proposal("c1", limit("0.2", DAY));
    ChangeVerdict verdict = verdict("c1", Ruling.REJECTED, 1);
    propose(proposal);

    decide(verdict);

    assertThat(changes().find(proposal.id()))
        .contains(new RecordedChange(proposal, Optional.of(verdict)));
  }

  @Test
  void changes_ofEveryKind_areFoundAsTheyWere() {
    long seed = 35;
    LawChangeFixtures fixtures = new LawChangeFixtures(seed);
    List<RecordedChange> all = new ArrayList<>();
    for (int k = 0; k < 200; k++) {
      all.add(fixtures.next());
    }

    all.forEach(this::record);

    for (RecordedChange change : all) {
      Signature proposed = change.proposal().signature();
      assertThat(changes().find(change.proposal().id())).as("seed %d", seed).contains(change);
      assertThat(changes().findProposed(proposed.caller().person(), proposed.requestId()))
          .contains(change);
      change
          .verdict()
          .map(ChangeVerdict::signature)
          .ifPresent(
              decided ->
                  assertThat(changes().findDecided(decided.caller().person(), decided.requestId()))
                      .contains(change));
    }
  }

  @Test
  void requestId_ofAnotherPerson_isAnother() {
    propose(proposal("c1", limit("0.2", DAY)));

    propose(
        new ChangeProposal(
            new ChangeId("c2"), limit("0.2", DAY), signature("zhao", "propose-c1", NOON)));

    assertThat(changes().findProposed("li", "propose-c1").orElseThrow().proposal().id())
        .isEqualTo(new ChangeId("c1"));
    assertThat(changes().findProposed("zhao", "propose-c1").orElseThrow().proposal().id())
        .isEqualTo(new ChangeId("c2"));
    assertThat(changes().findProposed("li", "propose-c2")).isEmpty();
    assertThat(changes().findDecided("li", "propose-c1")).isEmpty();
  }

  @Test
  void propose_ofWhatIsOnRecord_throwsAndKeepsTheFirst() {
    ChangeProposal first = proposal("c1", limit("0.2", DAY));
    propose(first);

    assertThatThrownBy(
            () ->
                propose(
                    new ChangeProposal(
                        first.id(), limit("0.1", DAY), signature("li", "other", NOON))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                propose(
                    new ChangeProposal(new ChangeId("c2"), limit("0.1", DAY), first.signature())))
        .isInstanceOf(IllegalStateException.class);

    assertThat(ids(changes().list(ALL, OptionalLong.empty(), 9))).containsExactly("c1");
    assertThat(changes().find(first.id()).orElseThrow().proposal()).isEqualTo(first);
  }

  @Test
  void decide_aSecondTime_throwsAndKeepsTheFirst() {
    propose(proposal("c1", limit("0.2", DAY)));
    decide(verdict("c1", Ruling.REJECTED, 1));

    assertThatThrownBy(
            () ->
                decide(
                    new ChangeVerdict(
                        new ChangeId("c1"), Ruling.APPROVED, signature("wang", "again", NOON))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(changes().find(new ChangeId("c1")).orElseThrow().status())
        .isEqualTo(ChangeStatus.REJECTED);
  }

  @Test
  void decide_withARequestIdOfAnEarlierVerdict_throws() {
    propose(proposal("c1", limit("0.2", DAY)));
    propose(proposal("c2", limit("0.2", DAY)));
    decide(verdict("c1", Ruling.REJECTED, 1));

    assertThatThrownBy(
            () ->
                decide(
                    new ChangeVerdict(
                        new ChangeId("c2"),
                        Ruling.REJECTED,
                        verdict("c1", Ruling.REJECTED, 1).signature())))
        .isInstanceOf(IllegalStateException.class);

    assertThat(changes().find(new ChangeId("c2")).orElseThrow().status())
        .isEqualTo(ChangeStatus.OPEN);
  }

  @Test
  void approval_byWhoProposed_isNeverOnRecord() {
    propose(proposal("c1", limit("0.2", DAY)));

    for (String person : List.of("li", "LI")) {
      assertThatThrownBy(
              () ->
                  decide(
                      new ChangeVerdict(
                          new ChangeId("c1"), Ruling.APPROVED, signature(person, "own", NOON))))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(changes().approved(NOON.plusSeconds(9))).isEmpty();
  }

  @Test
  void rejection_byWhoProposed_isOnRecord() {
    propose(proposal("c1", limit("0.2", DAY)));

    decide(
        new ChangeVerdict(new ChangeId("c1"), Ruling.REJECTED, signature("li", "withdrawn", NOON)));

    assertThat(changes().find(new ChangeId("c1")).orElseThrow().status())
        .isEqualTo(ChangeStatus.REJECTED);
  }

  @Test
  void decide_ofWhatNobodyProposed_throws() {
    assertThatThrownBy(() -> decide(verdict("c9", Ruling.REJECTED, 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void approved_asKnownAtAnInstant_areThoseApprovedByThenInThatOrder() {
    for (String id : List.of("c1", "c2", "c3", "c4")) {
      propose(proposal(id, limit("0.2", DAY)));
    }
    decide(verdict("c3", Ruling.APPROVED, 1));
    decide(verdict("c2", Ruling.REJECTED, 2));
    decide(verdict("c1", Ruling.APPROVED, 3));

    assertThat(approvedAfter(0)).isEmpty();
    assertThat(approvedAfter(1)).containsExactly("c3");
    assertThat(approvedAfter(2)).containsExactly("c3");
    assertThat(approvedAfter(3)).containsExactly("c3", "c1");
  }

  @Test
  void list_readPageByPage_showsEveryChangeOnceNewestFirst() {
    for (int k = 1; k <= 7; k++) {
      propose(proposal("c" + k, limit("0.2", DAY)));
    }
    ChangePage first = changes().list(ALL, OptionalLong.empty(), 3);

    propose(proposal("c8", limit("0.2", DAY)));

    ChangePage second = changes().list(ALL, first.next(), 3);
    ChangePage third = changes().list(ALL, second.next(), 3);
    assertThat(ids(first)).containsExactly("c7", "c6", "c5");
    assertThat(ids(second)).containsExactly("c4", "c3", "c2");
    assertThat(ids(third)).containsExactly("c1");
    assertThat(third.next()).isEmpty();
    assertThat(changes().list(ALL, OptionalLong.empty(), 8).next()).isEmpty();
  }

  @Test
  void list_withAFilter_leavesTheOthersOut() {
    propose(proposal("own", limit("0.2", DAY)));
    propose(
        proposal("others", choice(new Scope.OfInstitution(OTHER_BANK), Answer.THIRTY_DAYS, DAY)));
    propose(proposal("nation", choice(new Scope.Nation(), Answer.COMPOUND, DAY)));
    propose(proposal("lpr", lpr("2026-07-20", "0.03", "0.035")));
    decide(verdict("nation", Ruling.APPROVED, 1));
    decide(verdict("own", Ruling.REJECTED, 2));

    assertThat(listed(Optional.empty(), true)).containsExactly("lpr", "nation", "others", "own");
    assertThat(listed(Optional.empty(), false)).containsExactly("lpr", "nation", "own");
    assertThat(listed(Optional.of(ChangeStatus.OPEN), true)).containsExactly("lpr", "others");
    assertThat(listed(Optional.of(ChangeStatus.OPEN), false)).containsExactly("lpr");
    assertThat(listed(Optional.of(ChangeStatus.APPROVED), false)).containsExactly("nation");
    assertThat(listed(Optional.of(ChangeStatus.REJECTED), false)).containsExactly("own");
    assertThat(
            ids(
                changes()
                    .list(
                        new ChangeFilter(Optional.empty(), false, Optional.empty()),
                        OptionalLong.empty(),
                        9)))
        .containsExactly("lpr", "nation");
  }

  private List<String> listed(Optional<ChangeStatus> status, boolean everyInstitution) {
    return ids(
        changes()
            .list(
                new ChangeFilter(status, everyInstitution, Optional.of(BANK)),
                OptionalLong.empty(),
                9));
  }

  private List<String> approvedAfter(long seconds) {
    return changes().approved(NOON.plusSeconds(seconds)).stream()
        .map(change -> change.proposal().id().value())
        .toList();
  }

  private void record(RecordedChange change) {
    propose(change.proposal());
    change.verdict().ifPresent(this::decide);
  }

  private void propose(ChangeProposal proposal) {
    inTransaction(() -> changes().propose(proposal));
  }

  private void decide(ChangeVerdict verdict) {
    inTransaction(() -> changes().decide(verdict));
  }

  private static List<String> ids(ChangePage page) {
    return page.changes().stream().map(change -> change.proposal().id().value()).toList();
  }
}
