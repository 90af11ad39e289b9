package io.clearcost.domain.law.change;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.text.InvalidValue;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A change as it stands on record.
 *
 * @param proposal what was proposed
 * @param verdict what was decided; empty while it is open
 */
public record RecordedChange(ChangeProposal proposal, Optional<ChangeVerdict> verdict) {

  public RecordedChange {
    verdict.ifPresent(
        decided -> {
          if (!decided.change().equals(proposal.id())) {
            throw InvalidValue.of(
                "%s is not decided by a verdict on %s",
                "%s不能由对%s的决定来决定", decided.change(), proposal.id());
          }
        });
  }

  /**
   * A change as if it had been approved last, for who asks what would be if it were. Nobody
   * proposed or approved it, and it is never recorded.
   */
  public static RecordedChange supposed(LawChange change) {
    Caller nobody = new Caller("nobody", Optional.empty(), Set.of());
    Signature signature = new Signature(nobody, "supposed", Instant.MAX, "supposed");
    ChangeId id = new ChangeId("supposed");
    return new RecordedChange(
        new ChangeProposal(id, change, signature),
        Optional.of(new ChangeVerdict(id, Ruling.APPROVED, signature)));
  }

  public ChangeStatus status() {
    return verdict.map(decided -> ChangeStatus.of(decided.ruling())).orElse(ChangeStatus.OPEN);
  }

  /** Whether it was approved at {@code known} or before. */
  public boolean isApprovedAt(Instant known) {
    return verdict
        .filter(decided -> decided.ruling() == Ruling.APPROVED)
        .filter(decided -> !decided.signature().at().isAfter(known))
        .isPresent();
  }
}
