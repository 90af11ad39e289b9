package io.clearcost.application.evidence;

import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.law.KnownLaw;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.JudgementDifference;
import io.clearcost.domain.evidence.LogEntry;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionRegister;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;

/** Judges stored decisions again. */
public final class DecisionReplayer {

  /**
   * The law is read before a decision is recorded: it may be a second old, and the record may wait
   * some seconds for the disk. What was approved in between was not known to the judge.
   */
  private static final Duration LONGEST_WAY_TO_THE_LOG = Duration.ofSeconds(10);

  private final LoanJudge judge;
  private final ApprovedLaw approvedLaw;
  private final InstitutionRegister institutions;
  private final InstantSource clock;

  public DecisionReplayer(
      LoanJudge judge,
      ApprovedLaw approvedLaw,
      InstitutionRegister institutions,
      InstantSource clock) {
    this.judge = judge;
    this.approvedLaw = approvedLaw;
    this.institutions = institutions;
    this.clock = clock;
  }

  /** Judges what is stored of a decision again. */
  Replay replay(LogEntry entry) {
    return new Replay(
        entry,
        judge.ruleBookVersion(),
        entry.decision().map(stored -> new Replay.Outcomes(then(stored), now(stored))));
  }

  private Rejudgement then(Decision stored) {
    Judgement judgement = stored.judgement();
    Rejudgement atTheTime = again(judgement, stored.decidedAt());
    return Stream.concat(
            Stream.of(atTheTime),
            approvedShortlyBefore(stored.decidedAt())
                .map(approved -> again(judgement, approved.minus(1, ChronoUnit.MICROS))))
        .filter(Rejudgement::isIdentical)
        .findFirst()
        .orElse(atTheTime);
  }

  /** When something was approved that the judge may not have known yet, the latest first. */
  private Stream<Instant> approvedShortlyBefore(Instant decidedAt) {
    Instant earliest = decidedAt.minus(LONGEST_WAY_TO_THE_LOG);
    return approvedLaw.now().changes().stream()
        .flatMap(change -> change.verdict().stream())
        .map(verdict -> verdict.signature().at())
        .filter(at -> !at.isBefore(earliest) && !at.isAfter(decidedAt))
        .sorted(Comparator.reverseOrder());
  }

  private Rejudgement again(Judgement stored, Instant known) {
    return again(stored, stored.institution(), approvedLaw.at(known), known);
  }

  private Rejudgement now(Decision stored) {
    Judgement judgement = stored.judgement();
    Institution institution =
        institutions
            .at(judgement.institution().id(), judgement.asOf())
            .orElse(judgement.institution());
    return again(judgement, institution, approvedLaw.now(), clock.instant());
  }

  private Rejudgement again(
      Judgement stored, Institution institution, KnownLaw law, Instant known) {
    return judge
        .judge(
            stored.application(),
            institution,
            stored.asOf(),
            law.inForce(institution, stored.asOf()),
            loan -> stored.sheet())
        .fold(
            judgement ->
                new Rejudgement.Judged(
                    known, judgement, JudgementDifference.between(stored, judgement)),
            noRate -> new Rejudgement.NotJudged(known, Rejudgement.NotJudged.Reason.NO_RATE),
            notMapped ->
                new Rejudgement.NotJudged(known, Rejudgement.NotJudged.Reason.CHARGE_NOT_MAPPED),
            notInForce ->
                new Rejudgement.NotJudged(known, Rejudgement.NotJudged.Reason.NOT_IN_FORCE));
  }
}
