package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeFault;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a tape of somebody else calls its columns and values. All names of columns of the tape are
 * kept as keys, so that case and width make no difference.
 */
public final class TapeMapping {

  /** The published names only. */
  public static final TapeMapping NONE = new TapeMapping(new Parts());

  private final Map<String, String> columns;
  private final Map<String, String> constants;
  private final Map<String, Map<String, String>> values;
  private final Map<String, MoneyUnit> units;
  private final Map<String, DateTimeFormatter> dates;
  private final Set<String> ignored;

  TapeMapping(Parts parts) {
    this.columns = Map.copyOf(parts.columns);
    this.constants = Map.copyOf(parts.constants);
    this.values = Map.copyOf(parts.values);
    this.units = Map.copyOf(parts.units);
    this.dates = Map.copyOf(parts.dates);
    this.ignored = Set.copyOf(parts.ignored);
  }

  /**
   * What a mapping file says.
   *
   * @param mapping the mapping; empty where something is wrong with the file
   * @param faults everything that is wrong with it
   */
  public record Parsed(Optional<TapeMapping> mapping, List<TapeFault> faults) {
    public Parsed {
      faults = List.copyOf(faults);
    }
  }

  /** Reads a mapping file. */
  public static Parsed parse(String json) {
    return new MappingReader().read(json);
  }

  /** The parts of a mapping on its way. */
  static final class Parts {
    final Map<String, String> columns = new TreeMap<>();
    final Map<String, String> constants = new TreeMap<>();
    final Map<String, Map<String, String>> values = new TreeMap<>();
    final Map<String, MoneyUnit> units = new TreeMap<>();
    final Map<String, DateTimeFormatter> dates = new TreeMap<>();
    final Set<String> ignored = new TreeSet<>();
  }

  /** The published name, with its unit, that a column of the tape stands for. */
  Optional<String> column(String key) {
    return Optional.ofNullable(columns.get(key));
  }

  boolean ignores(String key) {
    return ignored.contains(key);
  }

  /** The value of every row for columns that the tape lacks, by published name with its unit. */
  Map<String, String> constants() {
    return constants;
  }

  /** What the words of a column mean; by its name on the tape, else by the published one. */
  Map<String, String> values(String key, Column column) {
    return Optional.ofNullable(values.get(key))
        .or(() -> Optional.ofNullable(values.get(Written.key(column.name()))))
        .orElse(Map.of());
  }

  Optional<MoneyUnit> unit(String key) {
    return Optional.ofNullable(units.get(key));
  }

  Optional<DateTimeFormatter> date(String key, Column column) {
    return Optional.ofNullable(dates.get(key))
        .or(() -> Optional.ofNullable(dates.get(Written.key(column.name()))));
  }

  /** The columns of the tape to which it gives other names, by key. */
  Set<String> mappedColumns() {
    return columns.keySet();
  }

  /** The columns of whose cells it says something, by key: of the tape, or published. */
  Set<String> describedColumns() {
    Set<String> described = new TreeSet<>(units.keySet());
    described.addAll(dates.keySet());
    described.addAll(values.keySet());
    return described;
  }
}
