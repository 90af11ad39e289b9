package io.clearcost.domain.law;

import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;

/**
 * One obligation of the law.
 *
 * @param <S> what the law speaks about here: a partner, a loan, a fee, a month
 */
public interface Rule<S> {

  RuleId id();

  LegalBasis basis();

  /** The days of which it speaks: since its text is in force, unless the rule says otherwise. */
  default EffectivePeriod inForce() {
    return EffectivePeriod.from(basis().instrument().effective());
  }

  /** What the rule demands, one sentence. */
  Text summary();

  /**
   * Examines one subject under the law of one day.
   *
   * @param asOf a day within {@link #inForce()}
   */
  Finding examine(S subject, LocalDate asOf);
}
