package io.clearcost.domain.time;

import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A half-open period {@code [from, until)} in which something is in force.
 *
 * @param from first day in force
 * @param until first day no longer in force; {@link LocalDate#MAX} while no end is known
 */
public record EffectivePeriod(LocalDate from, LocalDate until) {

  public EffectivePeriod {
    if (!from.isBefore(until)) {
      throw InvalidValue.of("a period from %s cannot end on %s", "自%s起的期间不能止于%s", from, until);
    }
  }

  public static EffectivePeriod from(LocalDate from) {
    return new EffectivePeriod(from, LocalDate.MAX);
  }

  /** The period that statutes write as "from {@code first} to {@code last}", both included. */
  public static EffectivePeriod ofClosed(LocalDate first, LocalDate last) {
    return new EffectivePeriod(first, last.plusDays(1));
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(until);
  }

  /** The first day no longer in force, if one is known. */
  public Optional<LocalDate> end() {
    return until.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(until);
  }
}
