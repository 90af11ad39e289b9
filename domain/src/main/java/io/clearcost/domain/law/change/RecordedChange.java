package io.clearcost.domain.law.change;

import java.time.Instant;
import java.util.Optional;

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
            throw new IllegalArgumentException(
                decided.change() + " is not decided by a verdict on " + proposal.id());
          }
        });
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
