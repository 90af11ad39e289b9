package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to a loan so far.
 *
 * @param movements kept in order of day, those of one day as given; each id once
 * @param events what makes contingent charges due
 */
public record LoanCourse(List<Movement> movements, List<Event> events) {

  /**
   * Something that a loan kept to its terms never sees.
   *
   * @param kind what
   * @param date the first day of it
   */
  public record Event(ContingentEvent kind, LocalDate date) {}

  public LoanCourse {
    movements = movements.stream().sorted(Comparator.comparing(Movement::date)).toList();
    events = List.copyOf(events);
    Set<String> ids = new HashSet<>();
    for (Movement movement : movements) {
      if (!ids.add(movement.id())) {
        throw InvalidValue.of("a movement is given twice: %s", "资金往来重复：%s", movement.id());
      }
    }
  }

  /** The first day of an event by a day; empty where it has not happened by then. */
  public Optional<LocalDate> since(ContingentEvent kind, LocalDate by) {
    return events.stream()
        .filter(event -> event.kind() == kind && !event.date().isAfter(by))
        .map(Event::date)
        .min(Comparator.naturalOrder());
  }
}
