package io.clearcost.domain.law.change;

import io.clearcost.domain.law.change.LawChange.ProductStop;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.InstitutionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The product lines of which one lender makes no new loan on one day. Of several stops of a line
 * that have begun the one with the latest first day speaks, and of two with the same day the one
 * approved later; where it has ended the line is open, so that a stop is lifted by a later one.
 *
 * @param stops the stop that holds, by product line
 */
public record StoppedLines(Map<ProductLine, ProductStop> stops) {

  /** No product line is stopped. */
  public static final StoppedLines NONE = new StoppedLines(Map.of());

  public StoppedLines {
    stops = Map.copyOf(stops);
  }

  /**
   * From the approved changes what holds on a day.
   *
   * @param approved in the order of their approval, as {@link LawChanges#approved} gives them
   * @param institution the lender
   * @param day a day of disbursement
   */
  public static StoppedLines of(
      List<RecordedChange> approved, InstitutionId institution, LocalDate day) {
    Map<ProductLine, ProductStop> latest = new TreeMap<>(Comparator.comparing(ProductLine::code));
    for (RecordedChange change : approved) {
      stop(change)
          .filter(stop -> stop.institution().equals(institution))
          .filter(stop -> !stop.from().isAfter(day))
          .ifPresent(stop -> latest.merge(stop.productLine(), stop, StoppedLines::later));
    }
    latest.values().removeIf(stop -> !stop.holdsOn(day));
    return latest.isEmpty() ? NONE : new StoppedLines(latest);
  }

  public boolean isEmpty() {
    return stops.isEmpty();
  }

  /** The stop of a product line; empty where it is open. */
  public Optional<ProductStop> of(ProductLine line) {
    return Optional.ofNullable(stops.get(line));
  }

  private static ProductStop later(ProductStop one, ProductStop approvedLater) {
    return one.from().isAfter(approvedLater.from()) ? one : approvedLater;
  }

  private static Optional<ProductStop> stop(RecordedChange change) {
    return change
        .proposal()
        .change()
        .fold(
            LawChange.Cases.of(
                any -> Optional.empty(),
                any -> Optional.empty(),
                any -> Optional.empty(),
                any -> Optional.empty(),
                Optional::of,
                any -> Optional.empty()));
  }
}
