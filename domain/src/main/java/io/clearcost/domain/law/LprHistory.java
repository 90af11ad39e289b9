package io.clearcost.domain.law;

import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;

/**
 * The publications of the loan prime rate, a fact of the world with its dates.
 *
 * <p>The rate of a day is the last one published on or before it. A publication is never computed:
 * the 20th moves with holidays.
 */
public interface LprHistory {

  /**
   * Days after which a later publication must exist. The rate is published monthly; from 2019-08 to
   * 2026-06 two publications were never more than 35 days apart.
   */
  int LONGEST_INTERVAL_IN_DAYS = 40;

  EffectiveDated<LprPublication> publications();

  default EffectiveDated.InForce<LprPublication> at(LocalDate date) {
    return publications().at(date);
  }

  /** The last publication known. */
  default LocalDate end() {
    return publications().entries().lastKey();
  }

  /**
   * Whether a publication that is not known must exist between the one in force on {@code date} and
   * that day.
   */
  default boolean isOutdatedAt(LocalDate date) {
    return at(date)
        .fold(
            found -> date.isAfter(found.since().plusDays(LONGEST_INTERVAL_IN_DAYS)), none -> false);
  }
}
