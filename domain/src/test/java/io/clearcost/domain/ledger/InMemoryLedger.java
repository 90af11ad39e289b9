package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the log and the ledger in memory share, for tests. */
public final class InMemoryLedger {

  /** A row on record. */
  record Entry(long place, Intake intake, LedgerRow row) {
    Optional<LoanContract> contract() {
      return row.record().contract();
    }
  }

  /** What a check found in a row that was refused, or in one that was recorded. */
  record Found(long row, Optional<LoanReference> loan, CheckFinding finding, boolean refused) {}

  final List<Intake> intakes = new ArrayList<>();
  final Map<IntakeId, IntakeEnd> ends = new HashMap<>();
  private final Map<IntakeId, NavigableMap<Long, Entry>> recorded = new HashMap<>();
  private final Map<IntakeId, Map<Long, List<RefusedRow>>> refused = new HashMap<>();
  private final Map<IntakeId, List<Found>> found = new HashMap<>();
  private final Map<IntakeId, List<Explanation>> explained = new HashMap<>();

  /** What was recorded in an intake, by row. */
  public List<LedgerRow> rows(IntakeId id) {
    return recorded(id).values().stream().map(Entry::row).toList();
  }

  NavigableMap<Long, Entry> recorded(IntakeId id) {
    return recorded.computeIfAbsent(id, first -> new TreeMap<>());
  }

  /** By row, the refusals of each in their order. */
  Map<Long, List<RefusedRow>> refused(IntakeId id) {
    return refused.computeIfAbsent(id, first -> new TreeMap<>());
  }

  List<Found> found(IntakeId id) {
    return found.computeIfAbsent(id, first -> new ArrayList<>());
  }

  List<Explanation> explained(IntakeId id) {
    return explained.computeIfAbsent(id, first -> new ArrayList<>());
  }

  /** The rows that count, in the order in which they came to. */
  Stream<Entry> counting(Optional<Instant> known) {
    return counting(entry -> since(entry, known));
  }

  /** The rows that count for who adds to an intake, as if it were accepted last of all. */
  Stream<Entry> countingWith(Intake intake) {
    return counting(entry -> sinceWith(entry, intake));
  }

  private Stream<Entry> counting(Function<Entry, Optional<Instant>> since) {
    Map<Entry, Instant> times = new HashMap<>();
    recorded.values().stream()
        .flatMap(rows -> rows.values().stream())
        .forEach(entry -> since.apply(entry).ifPresent(time -> times.put(entry, time)));
    return times.keySet().stream()
        .sorted(
            Comparator.<Entry, Instant>comparing(times::get)
                .thenComparing(Entry::place)
                .thenComparing(entry -> entry.row().row()));
  }

  private Optional<Instant> since(Entry entry, Optional<Instant> known) {
    Intake intake = entry.intake();
    return intake
        .scope()
        .fold(
            submission ->
                intakes.stream()
                        .anyMatch(attempt -> replaces(attempt, intake) && isIn(attempt, known))
                    ? Optional.<Instant>empty()
                    : acceptedAt(intake, known),
            stream ->
                Optional.of(entry.row().recordedAt())
                    .filter(at -> known.filter(at::isAfter).isEmpty()));
  }

  private Optional<Instant> sinceWith(Entry entry, Intake attempt) {
    boolean own = entry.intake().equals(attempt);
    if (own && attempt.scope().period().isPresent()) {
      return Optional.of(Instant.MAX);
    }
    return since(entry, Optional.empty()).filter(at -> !replaces(attempt, entry.intake()));
  }

  private boolean isIn(Intake intake, Optional<Instant> known) {
    return acceptedAt(intake, known).isPresent();
  }

  private Optional<Instant> acceptedAt(Intake intake, Optional<Instant> known) {
    return Optional.ofNullable(ends.get(intake.id()))
        .filter(end -> end.kind() == IntakeEnd.Kind.ACCEPTED)
        .map(IntakeEnd::at)
        .filter(at -> known.filter(at::isAfter).isEmpty());
  }

  /** Whether an attempt takes the place of an earlier one once it is accepted. */
  private static boolean replaces(Intake attempt, Intake earlier) {
    return attempt.institution().equals(earlier.institution())
        && attempt.scope().period().isPresent()
        && attempt.scope().period().equals(earlier.scope().period())
        && version(attempt) > version(earlier);
  }

  static int version(Intake intake) {
    return intake.scope().fold(IntakeScope.Submission::version, stream -> 0);
  }
}
