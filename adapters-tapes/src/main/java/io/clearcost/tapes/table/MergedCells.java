package io.clearcost.tapes.table;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The merged cells of a sheet that reach into its rows below the header. Only the first of them
 * holds the value that is shown for all. They are told after the rows.
 */
final class MergedCells {

  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

  /** The first over several columns, and of those within one column the first of each. */
  private Optional<Range> wide = Optional.empty();

  private final Map<String, Range> tall = new TreeMap<>();

  /**
   * Cells that are merged.
   *
   * @param row the first of their rows
   * @param name as the sheet calls them, {@code A2:A5}
   */
  record Range(long row, String name) {}

  /**
   * Takes what a sheet says.
   *
   * @param header row of the header
   * @param last the last row in which something stands
   */
  void add(String reference, long header, long last) {
    Matcher range = RANGE.matcher(reference);
    if (!range.matches()) {
      return;
    }
    long row = Long.parseLong(range.group(2));
    if (row > last || Long.parseLong(range.group(4)) <= header) {
      return;
    }
    Range found = new Range(row, reference);
    if (range.group(1).equals(range.group(3))) {
      tall.putIfAbsent(range.group(1), found);
    } else if (wide.isEmpty()) {
      wide = Optional.of(found);
    }
  }

  /** The first that are not all in a column. */
  Optional<Range> outside(String column) {
    return wide.or(
        () ->
            tall.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(column))
                .map(Map.Entry::getValue)
                .findFirst());
  }
}
