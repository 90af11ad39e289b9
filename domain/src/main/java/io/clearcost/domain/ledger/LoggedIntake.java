package io.clearcost.domain.ledger;

import java.util.Optional;

/**
 * An intake with what became of it.
 *
 * @param place where it stands in the log; later ones have higher numbers
 * @param intake the intake
 * @param end how it ended; empty while it is open
 */
public record LoggedIntake(long place, Intake intake, Optional<IntakeEnd> end) {

  public boolean isOpen() {
    return end.isEmpty();
  }
}
