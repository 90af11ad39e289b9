package io.clearcost.application.evidence;

import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.gate.SupposedVerdict;
import io.clearcost.domain.money.Money;
import java.time.LocalDate;

/**
 * What a hypothesis does to one stored loan.
 *
 * @param place of the decision in the log
 * @param decision the decision on record
 * @param application what was asked then
 * @param asOf the day of disbursement
 * @param principal the principal; of bare cash flows what the borrower receives
 * @param before the verdict as the law is known now
 * @param after the verdict as supposed
 */
public record LoanEffect(
    long place,
    DecisionId decision,
    LoanApplication application,
    LocalDate asOf,
    Money principal,
    SupposedVerdict before,
    SupposedVerdict after) {

  /** Whether the outcome is another one. */
  public boolean turns() {
    return before.outcome() != after.outcome();
  }
}
