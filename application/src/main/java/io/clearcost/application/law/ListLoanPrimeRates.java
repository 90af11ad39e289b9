package io.clearcost.application.law;

import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Lists the publications of the loan prime rate, the oldest first. */
public final class ListLoanPrimeRates {

  private final LprHistory lprHistory;

  public ListLoanPrimeRates(LprHistory lprHistory) {
    this.lprHistory = lprHistory;
  }

  /**
   * A page.
   *
   * @param after only those published later; empty for all
   * @param size at most so many, positive
   */
  public Page handle(Optional<LocalDate> after, int size) {
    NavigableMap<LocalDate, LprPublication> all = lprHistory.publications().entries();
    NavigableMap<LocalDate, LprPublication> rest =
        after.map(day -> all.tailMap(day, false)).orElse(all);
    List<LprPublication> page = rest.values().stream().limit(size).toList();
    return new Page(
        page,
        rest.size() > page.size()
            ? Optional.of(page.get(page.size() - 1).published())
            : Optional.empty());
  }

  /**
   * A page of publications.
   *
   * @param publications the publications
   * @param next pass it as {@code after} to read on; empty on the last page
   */
  public record Page(List<LprPublication> publications, Optional<LocalDate> next) {

    public Page {
      publications = List.copyOf(publications);
    }
  }
}
