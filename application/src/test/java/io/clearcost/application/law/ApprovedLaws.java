package io.clearcost.application.law;

import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeProposal;
import io.clearcost.domain.law.change.ChangeVerdict;
import io.clearcost.domain.law.change.InMemoryLawChanges;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.Ruling;
import io.clearcost.domain.law.change.Scope;
import io.clearcost.domain.law.change.Signature;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Approved changes for tests that are about something else. */
public final class ApprovedLaws {

  private final InMemoryLawChanges changes = new InMemoryLawChanges();
  private LprHistory delivered = new FixedLprHistory();
  private int count;

  /** Nobody changed anything. */
  public static ApprovedLaw none() {
    return new ApprovedLaws().read();
  }

  /** Over other publications than the few of {@link FixedLprHistory}. */
  public ApprovedLaws over(LprHistory other) {
    delivered = other;
    return this;
  }

  /** With answers of an institution for its own loans, from 1990 on. */
  public ApprovedLaws with(String institution, Answer... answers) {
    for (Answer answer : answers) {
      with(
          new LawChange.ReadingChoice(
              new Scope.OfInstitution(new InstitutionId(institution)),
              answer,
              LocalDate.of(1990, 1, 1)),
          Instant.EPOCH);
    }
    return this;
  }

  /** With a change that was approved at an instant. */
  public ApprovedLaws with(LawChange change, Instant approvedAt) {
    ChangeId id = new ChangeId("chg_" + ++count);
    changes.propose(new ChangeProposal(id, change, signature("one", approvedAt)));
    changes.decide(new ChangeVerdict(id, Ruling.APPROVED, signature("other", approvedAt)));
    return this;
  }

  private Signature signature(String person, Instant at) {
    Caller caller = new Caller(person, Optional.empty(), Set.of(Caller.Role.SUPERVISOR));
    return new Signature(caller, "request-" + count, at, "for a test");
  }

  public ApprovedLaw read() {
    return new ApprovedLaw(changes, delivered, InstantSource.fixed(Instant.EPOCH));
  }
}
