package io.clearcost.tapes.ledger;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapeFault;
import io.clearcost.tapes.fault.TapePlace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the rows of one loan together to one record. */
final class RecordAssembly {

  private static final String STATUS_DAY = "status.as_of_date";

  private final String reference;
  private final List<GatheredRow> rows;
  private final Consumer<TapeFault> faults;
  private final LoanRecord.Builder record = LoanRecord.newBuilder();
  private final TapePlaces.Collected places = new TapePlaces.Collected();
  private final Map<RecordKind, Long> firstRows = new EnumMap<>(RecordKind.class);
  private final LoanDepth depth;

  RecordAssembly(String reference, List<GatheredRow> rows, Consumer<TapeFault> faults) {
    this.reference = reference;
    this.rows = rows;
    this.faults = faults;
    this.depth = depth(rows);
  }

  private static LoanDepth depth(List<GatheredRow> rows) {
    if (rows.stream().anyMatch(row -> row.kind() == RecordKind.PLAN)) {
      return LoanDepth.PLAN;
    }
    return rows.stream().anyMatch(row -> row.kind() == RecordKind.FLOW)
        ? LoanDepth.CASH_FLOWS
        : LoanDepth.TERMS;
  }

  /** A message on its way, and its path in the record. */
  private record Cursor(Message.Builder message, String path) {}

  /** The record; of no use where a fault was added. */
  TapeItem.Read read(TapeItem.Rows place) {
    record.setLoanReference(reference);
    for (GatheredRow row : rows) {
      if (fits(row)) {
        target(row).ifPresent(target -> fill(target, row));
      }
      firstRows.putIfAbsent(row.kind(), row.number());
    }
    places.at(STATUS_DAY).ifPresent(day -> findUntoldZeros(RecordKind.STATUS, "status", day.row()));
    return new TapeItem.Read(record.build(), place, places.from(place.first()));
  }

  private boolean fits(GatheredRow row) {
    RecordKind kind = row.kind();
    if (kind == RecordKind.LOAN && firstRows.containsKey(kind)) {
      add(row, TapeCheck.TAPE_LOAN_ROW_TWICE, reference, firstRows.get(kind));
      return false;
    }
    if (kind.isOfContract() && !firstRows.containsKey(RecordKind.LOAN)) {
      add(row, TapeCheck.TAPE_LOAN_ROW_MISSING, reference);
      return false;
    }
    if (kind == RecordKind.FLOW && depth == LoanDepth.PLAN) {
      add(row, TapeCheck.TAPE_DEPTHS_MIXED);
      return false;
    }
    return true;
  }

  private Optional<Cursor> target(GatheredRow row) {
    Cursor cursor = new Cursor(record, "");
    if (row.kind().path().isEmpty()) {
      return Optional.of(cursor);
    }
    Optional<FieldPath> path = TapeColumns.published().rowPath(row.kind(), depth);
    if (path.isEmpty()) {
      add(row, TapeCheck.TAPE_CELL_NOT_AT_DEPTH, row.kind().word(), depth.field());
      return Optional.empty();
    }
    for (FieldPath.Step step : path.get().steps()) {
      Optional<Cursor> inner = inner(cursor, step);
      if (inner.isEmpty()) {
        add(row, TapeCheck.TAPE_PARENT_MISSING, row.kind().parentWord());
        return Optional.empty();
      }
      cursor = inner.get();
    }
    places.add(cursor.path(), TapePlace.row(row.number()));
    return Optional.of(cursor);
  }

  private static Optional<Cursor> inner(Cursor outer, FieldPath.Step step) {
    Message.Builder message = outer.message();
    FieldDescriptor field = step.field();
    String path = outer.path().isEmpty() ? field.getName() : outer.path() + "." + field.getName();
    return switch (step.element()) {
      case ONLY -> Optional.of(new Cursor(message.getFieldBuilder(field), path));
      case NEXT -> Optional.of(added(message, field, path, Optional.empty()));
      case LAST -> {
        int count = message.getRepeatedFieldCount(field);
        yield count == 0 ? Optional.empty() : Optional.of(element(message, field, path, count - 1));
      }
      case NAMED -> Optional.of(named(message, field, path, step.key().orElseThrow()));
    };
  }

  private static Cursor named(
      Message.Builder message, FieldDescriptor field, String path, EnumValueDescriptor key) {
    FieldDescriptor keyField = keyField(field, key);
    for (int index = 0; index < message.getRepeatedFieldCount(field); index++) {
      Cursor element = element(message, field, path, index);
      if (element.message().getField(keyField).equals(key)) {
        return element;
      }
    }
    return added(message, field, path, Optional.of(key));
  }

  private static FieldDescriptor keyField(FieldDescriptor field, EnumValueDescriptor key) {
    return field.getMessageType().getFields().stream()
        .filter(each -> each.getJavaType() == FieldDescriptor.JavaType.ENUM)
        .filter(each -> each.getEnumType().equals(key.getType()))
        .findFirst()
        .orElseThrow();
  }

  private static Cursor added(
      Message.Builder message,
      FieldDescriptor field,
      String path,
      Optional<EnumValueDescriptor> key) {
    Message.Builder fresh = message.newBuilderForField(field);
    key.ifPresent(value -> fresh.setField(keyField(field, value), value));
    message.addRepeatedField(field, fresh.build());
    return element(message, field, path, message.getRepeatedFieldCount(field) - 1);
  }

  private static Cursor element(
      Message.Builder message, FieldDescriptor field, String path, int index) {
    return new Cursor(message.getRepeatedFieldBuilder(field, index), path + "[" + index + "]");
  }

  private void fill(Cursor target, GatheredRow row) {
    for (GatheredRow.Told told : row.cells()) {
      Column column = told.column().column();
      Optional<FieldPath> path = column.path(row.kind(), depth);
      TapePlace place = TapePlace.cell(row.number(), told.column().shown());
      if (path.isPresent()) {
        set(target, path.get(), told, place);
      } else if (!told.constant()) {
        faults.accept(
            TapeFault.of(place, TapeCheck.TAPE_CELL_NOT_AT_DEPTH, column.name(), depth.field()));
      }
    }
    if (!row.kind().path().isEmpty()) {
      findUntoldZeros(row.kind(), target.path(), row.number());
    }
  }

  private void findUntoldZeros(RecordKind kind, String message, long row) {
    for (Column column : TapeColumns.published().zerosToldOf(kind)) {
      String field = column.path(kind, depth).map(path -> path.leaf().getName()).orElse("");
      if (places.at(message + "." + field).isEmpty()) {
        faults.accept(
            TapeFault.of(TapePlace.row(row), TapeCheck.TAPE_ZERO_NOT_TOLD, column.name()));
      }
    }
  }

  private void set(Cursor target, FieldPath path, GatheredRow.Told told, TapePlace place) {
    Cursor cursor = target;
    for (FieldPath.Step step : path.steps().subList(0, path.steps().size() - 1)) {
      cursor = inner(cursor, step).orElseThrow();
    }
    FieldDescriptor field = path.leaf();
    String name = cursor.path().isEmpty() ? field.getName() : cursor.path() + "." + field.getName();
    Optional<TapePlace> earlier = places.at(name);
    if (earlier.isPresent()) {
      if (!told.constant()) {
        faults.accept(
            TapeFault.of(
                place,
                TapeCheck.TAPE_TOLD_TWICE,
                told.column().column().name(),
                earlier.get().row()));
      }
      return;
    }
    Optional<FieldDescriptor> rival = rival(cursor.message(), field);
    if (rival.isPresent()) {
      if (!told.constant()) {
        faults.accept(
            TapeFault.of(
                place,
                TapeCheck.TAPE_ONE_OF,
                told.column().column().name(),
                rival.get().getName()));
      }
      return;
    }
    put(cursor.message(), field, told.value());
    places.add(name, place);
  }

  /** What is told already in the place of a field of which only one may be told. */
  private static Optional<FieldDescriptor> rival(Message.Builder message, FieldDescriptor field) {
    OneofDescriptor choice = field.getRealContainingOneof();
    return choice != null && message.hasOneof(choice)
        ? Optional.ofNullable(message.getOneofFieldDescriptor(choice))
            .filter(other -> !other.equals(field))
        : Optional.empty();
  }

  private static void put(Message.Builder message, FieldDescriptor field, Object value) {
    if (value instanceof List<?> several) {
      several.forEach(each -> message.addRepeatedField(field, each));
    } else {
      message.setField(field, value);
    }
  }

  private void add(GatheredRow row, TapeCheck check, Object... values) {
    faults.accept(TapeFault.of(TapePlace.row(row.number()), check, values));
  }
}
