package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.InBoth;
import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapeColumn;
import io.clearcost.tapes.fault.TapeFault;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.table.Cell;
import io.clearcost.tapes.table.Damage;
import io.clearcost.tapes.table.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the cells of rows; everything that is wrong with a row is told at once. */
final class RowReader {

  private final TapeHeader header;
  private final boolean rowsMayBeShort;
  private final TapeHeader.Placed reference;
  private final Optional<TapeHeader.Placed> record;

  RowReader(TapeHeader header, boolean rowsMayBeShort) {
    this.header = header;
    this.rowsMayBeShort = rowsMayBeShort;
    this.reference = header.placed(TapeColumns.REFERENCE).orElseThrow();
    this.record = header.placed(TapeColumns.RECORD);
  }

  /**
   * Which loan a row says it is about.
   *
   * @param text the lender's name for it; empty where the cell is
   * @param unreadable whether that cannot be known
   */
  record Reference(Optional<String> text, boolean unreadable) {}

  Reference reference(TableRow row) {
    boolean lost =
        misshapen(row)
            || row.damages().stream()
                .anyMatch(
                    damage ->
                        damage.column() == reference.index()
                            || row.cells().size() <= reference.index());
    if (lost) {
      return new Reference(Optional.empty(), true);
    }
    List<TapeCheck> wrong = new ArrayList<>();
    Optional<String> text =
        reference
            .reader()
            .read(row.cell(reference.index()), (check, values) -> wrong.add(check))
            .map(Object::toString);
    return new Reference(text, !wrong.isEmpty());
  }

  /** What a row says; empty where its kind is not known or its shape is lost. */
  Optional<GatheredRow> read(TableRow row, Consumer<TapeFault> faults) {
    Set<Integer> damaged = new HashSet<>();
    for (Damage damage : row.damages()) {
      damaged.add(damage.column());
      faults.accept(
          TapeFault.of(place(row, damage.column()), damage.check(), damage.values().toArray()));
    }
    if (misshapen(row)) {
      findShape(row, faults);
      return Optional.empty();
    }
    if (!damaged.contains(reference.index())) {
      TapePlace place = place(row, reference.index());
      reference
          .reader()
          .read(
              row.cell(reference.index()),
              (check, values) -> faults.accept(TapeFault.of(place, check, values)));
    }
    for (int index : header.unnamed()) {
      if (!row.cell(index).isBlank()) {
        faults.accept(
            TapeFault.of(
                place(row, index), TapeCheck.TAPE_COLUMN_WITHOUT_NAME, row.cell(index).text()));
      }
    }
    return kind(row, damaged, faults).map(kind -> cells(kind, row, damaged, faults));
  }

  /** Whether the cells of a row may stand in other columns than their own. */
  private boolean misshapen(TableRow row) {
    // A damage can cut a row short, and nothing makes it longer.
    return isTooLong(row) || (row.damages().isEmpty() && isTooShort(row));
  }

  private boolean isTooLong(TableRow row) {
    return row.cells().stream().skip(header.width()).anyMatch(cell -> !cell.isBlank());
  }

  private boolean isTooShort(TableRow row) {
    return !rowsMayBeShort && row.cells().size() < header.width();
  }

  private void findShape(TableRow row, Consumer<TapeFault> faults) {
    faults.accept(
        TapeFault.of(
            TapePlace.row(row.number()),
            isTooLong(row) ? TapeCheck.TAPE_ROW_TOO_LONG : TapeCheck.TAPE_ROW_TOO_SHORT,
            row.cells().size(),
            header.width()));
  }

  private Optional<RecordKind> kind(
      TableRow row, Set<Integer> damaged, Consumer<TapeFault> faults) {
    if (record.isEmpty()) {
      return Optional.of(RecordKind.LOAN);
    }
    int index = record.get().index();
    String text = Written.trimmed(row.cell(index).text());
    Map<String, String> values = record.get().reader().values();
    String word = Written.plain(values.getOrDefault(Written.key(text), text));
    Optional<RecordKind> kind = word.isEmpty() ? Optional.of(RecordKind.LOAN) : RecordKind.of(word);
    if (kind.isEmpty() && !damaged.contains(index)) {
      faults.accept(
          TapeFault.of(
              place(row, index),
              TapeCheck.TAPE_RECORD_UNKNOWN,
              text,
              InBoth.same(RecordKind.known())));
    }
    return kind.filter(known -> !damaged.contains(index));
  }

  private GatheredRow cells(
      RecordKind kind, TableRow row, Set<Integer> damaged, Consumer<TapeFault> faults) {
    List<GatheredRow.Told> told = new ArrayList<>();
    header
        .byIndex()
        .forEach(
            (index, column) -> {
              Cell cell = row.cell(index);
              boolean asked = !column.column().isOfEveryRow() && !damaged.contains(index);
              if (asked && !cell.isBlank()) {
                read(kind, cell, column, place(row, index), faults)
                    .ifPresent(value -> told.add(new GatheredRow.Told(column, value, false)));
              }
            });
    header
        .constants()
        .forEach(
            (column, cell) -> {
              if (column.column().isFor(kind)) {
                TapePlace place = TapePlace.cell(row.number(), column.shown());
                read(kind, cell, column, place, faults)
                    .ifPresent(value -> told.add(new GatheredRow.Told(column, value, true)));
              }
            });
    return new GatheredRow(kind, row.number(), told);
  }

  private static Optional<Object> read(
      RecordKind kind, Cell cell, BoundColumn column, TapePlace place, Consumer<TapeFault> faults) {
    if (!column.column().isFor(kind)) {
      faults.accept(
          TapeFault.of(
              place,
              TapeCheck.TAPE_CELL_NOT_FOR_RECORD,
              Written.trimmed(cell.text()),
              kind.word()));
      return Optional.empty();
    }
    return column
        .reader()
        .read(cell, (check, values) -> faults.accept(TapeFault.of(place, check, values)));
  }

  private TapePlace place(TableRow row, int index) {
    if (index == Damage.WHOLE_ROW) {
      return TapePlace.row(row.number());
    }
    TapeColumn column =
        index < header.width()
            ? header.shown().get(index)
            : new TapeColumn("", Integer.toString(index + 1));
    return TapePlace.cell(row.number(), column);
  }
}
