package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapeColumn;
import io.clearcost.tapes.fault.TapeFault;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import io.clearcost.tapes.table.Cell;
import io.clearcost.tapes.table.Damage;
import io.clearcost.tapes.table.TableRow;
import io.clearcost.tapes.table.TableRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds out what the columns of a tape are; everything that is wrong with them is told at once. */
final class HeaderReader {

  /** Of each list a table of whole loans needs one column, or nothing can come of any row. */
  private static final List<List<String>> NEEDED =
      List.of(
          List.of("principal_fen"),
          List.of("disbursement_date"),
          List.of("method"),
          List.of("rate", "quoted_rate_zh"),
          List.of("month_count", "day_count", "week_count", "line_maturity_date"));

  private final TapeColumns columns = TapeColumns.published();
  private final TapeMapping mapping;
  private final TableRows rows;
  private final TableRow header;
  private final TreeMap<Integer, BoundColumn> byIndex = new TreeMap<>();
  private final Map<String, TapeColumn> bound = new HashMap<>();
  private final List<TapeColumn> shown = new ArrayList<>();
  private final List<Integer> unnamed = new ArrayList<>();
  private final Map<BoundColumn, Cell> constants = new HashMap<>();
  private final List<TapeFault> faults = new ArrayList<>();

  private HeaderReader(TapeMapping mapping, TableRows rows, TableRow header) {
    this.mapping = mapping;
    this.rows = rows;
    this.header = header;
  }

  static TapeHeader read(TapeMapping mapping, TableRows rows, TableRow header) throws TapeStopped {
    return new HeaderReader(mapping, rows, header).read();
  }

  private TapeHeader read() throws TapeStopped {
    for (int index = 0; index < header.cells().size(); index++) {
      String name = Written.trimmed(header.cells().get(index).text());
      TapeColumn place = new TapeColumn(name, rows.label(index));
      shown.add(place);
      if (name.isEmpty()) {
        unnamed.add(index);
      } else if (!mapping.ignores(Written.key(name))) {
        bind(index, place);
      }
    }
    for (Damage damage : header.damages()) {
      add(
          Math.max(damage.column(), 0) < shown.size()
              ? shown.get(Math.max(damage.column(), 0))
              : new TapeColumn("", ""),
          damage.check(),
          damage.values().toArray());
    }
    findUnusedMappings();
    mapping.constants().forEach(this::bindConstant);
    findMissing();
    if (!faults.isEmpty()) {
      throw new TapeStopped(faults);
    }
    return new TapeHeader(byIndex, shown, unnamed, constants);
  }

  private void bind(int index, TapeColumn place) {
    String key = Written.key(place.name());
    Optional<Column.Heading> heading =
        mapping.column(key).map(columns::heading).orElseGet(() -> columns.heading(key));
    if (heading.isEmpty()) {
      add(place, TapeCheck.TAPE_COLUMN_UNKNOWN, place.name(), columns.nearest(key));
      return;
    }
    Column column = heading.get().column();
    TapeColumn earlier = bound.putIfAbsent(column.name(), place);
    if (earlier != null) {
      add(place, TapeCheck.TAPE_COLUMN_TWICE, place.name(), earlier.name());
      return;
    }
    reader(heading.get(), place, key)
        .ifPresent(reader -> byIndex.put(index, new BoundColumn(place, reader)));
  }

  private Optional<CellReader> reader(Column.Heading heading, TapeColumn place, String key) {
    Column column = heading.column();
    Optional<MoneyUnit> unit = mapping.unit(key).or(heading::unit);
    if (column.kind().isMoney() && unit.isEmpty()) {
      boolean isChinese = column.chinese().contains(heading.text());
      add(
          place,
          TapeCheck.TAPE_COLUMN_WITHOUT_UNIT,
          place.name(),
          isChinese ? heading.text() + "(分)" : column.stem() + MoneyUnit.FEN.suffix(),
          isChinese ? heading.text() + "(元)" : column.stem() + MoneyUnit.YUAN.suffix());
      return Optional.empty();
    }
    return Optional.of(
        new CellReader(
            column,
            unit.orElse(MoneyUnit.FEN),
            mapping.values(key, column),
            mapping.date(key, column)));
  }

  private void bindConstant(String name, String text) {
    TapeColumn place = new TapeColumn(name, "");
    Column.Heading heading = columns.heading(name).orElseThrow();
    TapeColumn earlier = bound.putIfAbsent(heading.column().name(), place);
    if (earlier != null) {
      add(earlier, TapeCheck.TAPE_COLUMN_AND_CONSTANT, name, earlier.name());
      return;
    }
    reader(heading, place, Written.key(name))
        .ifPresent(reader -> constants.put(new BoundColumn(place, reader), Cell.text(text)));
  }

  private void findUnusedMappings() {
    Set<String> present = new HashSet<>();
    shown.forEach(column -> present.add(Written.key(column.name())));
    for (String key : mapping.mappedColumns()) {
      if (!present.contains(key)) {
        add(new TapeColumn(key, ""), TapeCheck.TAPE_MAPPING_UNUSED, key);
      }
    }
    for (String key : mapping.describedColumns()) {
      if (!present.contains(key) && columns.heading(key).isEmpty()) {
        add(new TapeColumn(key, ""), TapeCheck.TAPE_MAPPING_UNUSED, key);
      }
    }
  }

  private void findMissing() {
    if (!bound.containsKey(TapeColumns.REFERENCE)) {
      addMissing(List.of(TapeColumns.REFERENCE));
    }
    boolean tellsOffers =
        bound.keySet().stream()
            .flatMap(name -> columns.named(name).stream())
            .anyMatch(column -> !column.isOfEveryRow() && column.isOfTheOffer());
    if (tellsOffers && !bound.containsKey(TapeColumns.RECORD)) {
      NEEDED.stream()
          .filter(names -> names.stream().noneMatch(bound::containsKey))
          .forEach(this::addMissing);
    }
  }

  private void addMissing(List<String> names) {
    Column first = columns.named(names.get(0)).orElseThrow();
    add(
        new TapeColumn(first.name(), ""),
        TapeCheck.TAPE_COLUMN_MISSING,
        String.join(" / ", names),
        first.chinese().get(0));
  }

  private void add(TapeColumn place, TapeCheck check, Object... values) {
    faults.add(TapeFault.of(TapePlace.cell(header.number(), place), check, values));
  }
}
