package io.clearcost.application.evidence;

import static io.clearcost.application.evidence.StoredLoans.BANK;
import static io.clearcost.application.evidence.StoredLoans.CLERK;
import static io.clearcost.application.evidence.StoredLoans.DAY;
import static io.clearcost.application.evidence.StoredLoans.MICRO;
import static io.clearcost.application.evidence.StoredLoans.NOON;
import static io.clearcost.application.evidence.StoredLoans.RULE_BOOK;
import static io.clearcost.application.evidence.StoredLoans.SUPERVISOR;
import static io.clearcost.application.evidence.StoredLoans.yearly;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.evidence.Replay.Result;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionFixtures;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.FindingFigures;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.JudgementDifference;
import io.clearcost.domain.evidence.JudgementDifference.OfField;
import io.clearcost.domain.evidence.JudgementDifference.OfFinding;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.GateDecision;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LimitKind;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.Ratio;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

  private static final LawChange OWN_CAP =
      new LawChange.StricterLimit(BANK, LimitKind.COST_CAP, Ratio.parse("0.15"), DAY);

  private final StoredLoans loans = new StoredLoans();
  private final ApprovedLaws law = new ApprovedLaws();

  @Test
  void decision_judgedAgainUnderTheSameLaw_isIdenticalThenAndNow() {
    loans.decide(BANK, "loan", yearly(18), law);

    Replay replay = replay("d1");

    assertThat(replay.result()).isEqualTo(Result.IDENTICAL);
    assertThat(then(replay).isIdentical()).isTrue();
    assertThat(then(replay).known()).isEqualTo(NOON);
    assertThat(now(replay).isIdentical()).isTrue();
  }

  @Test
  void decision_afterAStricterCapWasApproved_isIdenticalThenAndAnotherNow() {
    loans.decide(BANK, "loan", yearly(18), law);
    law.with(OWN_CAP, NOON.plusSeconds(60));

    Replay replay = replay("d1");

    assertThat(replay.result()).isEqualTo(Result.IDENTICAL);
    JudgementDifference difference = now(replay).verdict().orElseThrow().difference();
    assertThat(difference.fields()).contains(new OfField("outcome", "PASS", "BLOCK"));
    assertThat(difference.findings())
        .contains(
            new OfFinding(
                new RuleId("ALN_A06_P2_COST_ABOVE_HARD_CAP"),
                figures(Outcome.PASS, "0.24", "0.06"),
                figures(Outcome.BLOCK, "0.15", "-0.03")));
  }

  @Test
  void decision_underALoanPrimeRateThatCameLater_isAnotherNow() {
    loans.decide(MICRO, "loan", yearly(11), law);
    LprPublication fall = new LprPublication(DAY, Ratio.parse("0.0275"), Ratio.parse("0.0325"));
    law.with(new LawChange.LprAddition(fall), NOON.plusSeconds(60));

    Replay replay = replay("d1");

    assertThat(replay.result()).isEqualTo(Result.IDENTICAL);
    assertThat(now(replay).verdict().orElseThrow().judgement().verdict().lprUsed()).contains(fall);
  }

  /** Approved while the decision was on its way to the log: its judge did not know. */
  @ParameterizedTest
  @CsvSource({"0, IDENTICAL", "9, IDENTICAL", "11, DIFFERENT"})
  void decision_recordedSecondsAfterAnApproval_mayHaveBeenJudgedWithoutIt(
      long seconds, Result result) {
    loans.decide(BANK, "loan", yearly(18), law);
    law.with(OWN_CAP, NOON.minusSeconds(seconds));

    Replay replay = replay("d1");

    assertThat(replay.result()).isEqualTo(result);
    assertThat(then(replay).isIdentical()).isEqualTo(result == Result.IDENTICAL);
    assertThat(now(replay).isIdentical()).isFalse();
  }

  @Test
  void decision_whoseVerdictSomebodyChanged_isDifferent() {
    loans.decide(BANK, "loan", yearly(30), law);
    forge(
        verdict ->
            new GateDecision(
                Outcome.PASS,
                verdict.findings(),
                verdict.turningConventions(),
                verdict.readingDependences(),
                verdict.numbers()));

    Replay replay = replay("forged");

    assertThat(replay.result()).isEqualTo(Result.DIFFERENT);
    assertThat(then(replay).verdict().orElseThrow().difference())
        .isEqualTo(
            new JudgementDifference(List.of(new OfField("outcome", "PASS", "BLOCK")), List.of()));
  }

  @Test
  void decision_whoseNumbersSomebodyTookAway_namesThem() {
    loans.decide(BANK, "loan", yearly(30), law);
    forge(
        verdict ->
            new GateDecision(
                verdict.outcome(),
                verdict.findings(),
                verdict.turningConventions(),
                verdict.readingDependences(),
                List.of()));

    Replay replay = replay("forged");

    assertThat(replay.result()).isEqualTo(Result.DIFFERENT);
    assertThat(then(replay).verdict().orElseThrow().difference().fields())
        .contains(
            new OfField("numbers.HARD_CAP_OF_BANKS", "", "6/25"), new OfField("numbers", "", ""));
  }

  /** Puts the decision on record once more, with another verdict. */
  private void forge(UnaryOperator<GateDecision> otherwise) {
    Decision stored = loans.log.find(new DecisionId("d1")).orElseThrow();
    Judgement judgement = stored.judgement();
    loans.log.record(
        new Decision(
            new DecisionId("forged"),
            new RequestId("forged"),
            stored.decidedAt(),
            stored.caller(),
            new Judgement(
                judgement.application(),
                judgement.institution(),
                judgement.asOf(),
                judgement.readings(),
                judgement.cost(),
                otherwise.apply(judgement.verdict()),
                judgement.ruleBookVersion())));
  }

  @Test
  void decision_ofARuleBookThatIsNotHere_isSaidToBeOfIt() {
    loans.decide(BANK, "loan", yearly(18), law);
    RuleBook shorter = new RuleBook(RULE_BOOK.rules().subList(0, 5));

    Replay replay = replay("d1", shorter, SUPERVISOR).orElseThrow();

    assertThat(replay.result()).isEqualTo(Result.OTHER_RULE_BOOK);
    assertThat(replay.result().isFault()).isFalse();
    assertThat(then(replay).verdict().orElseThrow().difference().fields())
        .extracting(OfField::name)
        .contains("rule_book_version");
  }

  @Test
  void decision_ofALenderOfWhichNoRuleSpeaksAnyMore_hasNoVerdict() {
    loans.decide(BANK, "loan", yearly(18), law);

    Replay replay = replay("d1", new RuleBook(List.of()), SUPERVISOR).orElseThrow();

    assertThat(then(replay))
        .isEqualTo(new Rejudgement.NotJudged(NOON, Rejudgement.NotJudged.Reason.NOT_IN_FORCE));
  }

  @Test
  void decision_ofAnotherInstitution_isNotFound() {
    loans.decide(MICRO, "loan", yearly(18), law);

    assertThat(replay("d1", RULE_BOOK, CLERK)).isEmpty();
    assertThat(replay("d2", RULE_BOOK, SUPERVISOR)).isEmpty();
  }

  @Test
  void decisions_asked_areThoseThatTheCallerMaySee() {
    Instant nextDay = Instant.parse("2026-07-01T16:00:00Z");
    loans.decide(BANK, "one", yearly(18), law);
    loans.decide(MICRO, "two", yearly(18), law);
    loans.decide(BANK, "three", yearly(18), law, nextDay);
    Caller nobody = new Caller("visitor", Optional.of(BANK), Set.of());

    assertThat(replayed(Optional.empty(), Optional.empty(), SUPERVISOR))
        .contains(List.of("d1", "d2", "d3"));
    assertThat(replayed(Optional.of(MICRO), Optional.empty(), SUPERVISOR)).contains(List.of("d2"));
    assertThat(replayed(Optional.empty(), Optional.of(DAY.plusDays(1)), SUPERVISOR))
        .contains(List.of("d3"));
    assertThat(replayed(Optional.empty(), Optional.empty(), CLERK)).contains(List.of("d1", "d3"));
    assertThat(replayed(Optional.of(MICRO), Optional.empty(), CLERK)).isEmpty();
    assertThat(replayed(Optional.empty(), Optional.empty(), nobody)).isEmpty();
  }

  /** Every kind of loan that the generator knows, with more decisions than a page holds. */
  @Test
  void decisions_random_areIdenticalOneByOne() {
    DecisionFixtures random = new DecisionFixtures(20261122);
    for (int k = 0; k < 150; k++) {
      Judgement judgement = random.next().judgement();
      LoanOffer offer = judgement.application().offer();
      loans.decide(k % 2 == 0 ? BANK : MICRO, "loan " + k, offer, law);
    }

    List<Replay> replays = new ArrayList<>();
    ReplayDecisions.Replays walk =
        walk(Optional.empty(), Optional.empty(), SUPERVISOR).orElseThrow();
    for (List<Replay> page = walk.next(); !page.isEmpty(); page = walk.next()) {
      replays.addAll(page);
    }

    assertThat(replays).hasSizeGreaterThan(100);
    assertThat(replays).extracting(Replay::result).containsOnly(Result.IDENTICAL);
  }

  private static Optional<FindingFigures> figures(Outcome outcome, String limit, String margin) {
    return Optional.of(
        new FindingFigures(
            outcome, Optional.of(Ratio.parse(limit)), Optional.of(Ratio.parse(margin))));
  }

  private static Rejudgement then(Replay replay) {
    return replay.outcomes().orElseThrow().then();
  }

  private static Rejudgement now(Replay replay) {
    return replay.outcomes().orElseThrow().now();
  }

  private Replay replay(String id) {
    return replay(id, RULE_BOOK, SUPERVISOR).orElseThrow();
  }

  private Optional<Replay> replay(String id, RuleBook ruleBook, Caller caller) {
    return new ReplayDecision(loans.log, replayer(ruleBook)).handle(new DecisionId(id), caller);
  }

  private DecisionReplayer replayer(RuleBook ruleBook) {
    return new DecisionReplayer(
        new LoanJudge(ruleBook),
        law.read(),
        loans.register,
        InstantSource.fixed(NOON.plusSeconds(3_600)));
  }

  private Optional<ReplayDecisions.Replays> walk(
      Optional<InstitutionId> institution, Optional<LocalDate> since, Caller caller) {
    return new ReplayDecisions(loans.log, replayer(RULE_BOOK))
        .handle(new ReplayDecisions.Command(institution, since), caller);
  }

  private Optional<List<String>> replayed(
      Optional<InstitutionId> institution, Optional<LocalDate> since, Caller caller) {
    return walk(institution, since, caller)
        .map(walk -> walk.next().stream().map(replay -> replay.entry().id().value()).toList());
  }
}
