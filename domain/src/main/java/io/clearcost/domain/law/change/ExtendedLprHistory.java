package io.clearcost.domain.law.change;

import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The publications that came with the program or a file, and the approved additions after them.
 *
 * <p>A file that was brought up to date may hold what was added before: then the file counts.
 */
public record ExtendedLprHistory(EffectiveDated<LprPublication> publications)
    implements LprHistory {

  /**
   * A history with the additions among {@code approved}.
   *
   * @param delivered what the program or a file holds
   * @param approved in the order of their approval
   */
  public static ExtendedLprHistory of(LprHistory delivered, List<RecordedChange> approved) {
    Map<LocalDate, LprPublication> all = new TreeMap<>(delivered.publications().entries());
    LocalDate end = delivered.end();
    for (RecordedChange change : approved) {
      addition(change)
          .filter(added -> added.published().isAfter(end))
          .ifPresent(added -> all.put(added.published(), added));
    }
    return new ExtendedLprHistory(EffectiveDated.of(all));
  }

  private static Optional<LprPublication> addition(RecordedChange change) {
    return change
        .proposal()
        .change()
        .fold(
            LawChange.Cases.of(
                any -> Optional.empty(),
                addition -> Optional.of(addition.publication()),
                any -> Optional.empty(),
                any -> Optional.empty(),
                any -> Optional.empty(),
                any -> Optional.empty()));
  }
}
