package io.clearcost.tapes.ledger;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.tapes.fault.NearestWord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of the published tape, as {@code columns.csv} has them. */
final class TapeColumns {

  static final String RESOURCE = "columns.csv";
  static final String REFERENCE = "loan_reference";
  static final String RECORD = "record";

  private static final String EVERY_ROW = "*";
  private static final TapeColumns PUBLISHED = new TapeColumns(Resources.rows(RESOURCE));

  private final Map<String, Column> byName = new LinkedHashMap<>();
  private final Map<String, Column.Heading> byHeading = new HashMap<>();
  private final Map<RecordKind, List<Column>> zerosTold = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, Map<LoanDepth, FieldPath>> rowPaths =
      new EnumMap<>(RecordKind.class);

  private TapeColumns(List<NamedCsvRecord> rows) {
    for (NamedCsvRecord row : rows) {
      Column column = column(row);
      byName.put(column.name(), column);
      column.headings().forEach(this::add);
    }
    for (RecordKind kind : RecordKind.values()) {
      zerosTold.put(
          kind,
          byName.values().stream()
              .filter(Column::zeroIsTold)
              .filter(column -> column.isFor(kind))
              .toList());
      rowPaths.put(kind, new EnumMap<>(LoanDepth.class));
      for (LoanDepth depth : LoanDepth.values()) {
        FieldPath.of(LoanRecord.getDescriptor(), depth.in(kind.path()))
            .ifPresent(path -> rowPaths.get(kind).put(depth, path));
      }
    }
  }

  /** The columns as they are published. */
  static TapeColumns published() {
    return PUBLISHED;
  }

  private static Column column(NamedCsvRecord row) {
    return new Column(
        row.getField("column"),
        ColumnKind.valueOf(row.getField("kind")),
        !row.getField("zero").isEmpty(),
        Resources.words(row, "chinese"),
        row.getField("example"),
        row.getField("about"),
        pathOfKind(row.getField("records"), row.getField("path")));
  }

  /**
   * Kinds with blanks between them; {@code kind@field} means that the path begins with the field.
   */
  private static Map<RecordKind, String> pathOfKind(String records, String path) {
    Map<RecordKind, String> pathOfKind = new EnumMap<>(RecordKind.class);
    if (!records.equals(EVERY_ROW)) {
      for (String record : records.split(" ", -1)) {
        int at = record.indexOf('@');
        String word = at < 0 ? record : record.substring(0, at);
        String within = at < 0 ? "" : record.substring(at + 1) + ".";
        pathOfKind.put(RecordKind.of(word).orElseThrow(), within + path);
      }
    }
    return pathOfKind;
  }

  private void add(Column.Heading heading) {
    Column.Heading other = byHeading.put(Written.key(heading.text()), heading);
    if (other != null) {
      throw new IllegalArgumentException(
          "%s is a name of %s and of %s"
              .formatted(heading.text(), other.column().name(), heading.column().name()));
    }
  }

  /** Where the rows of a kind go; empty where a loan of that depth has none. */
  Optional<FieldPath> rowPath(RecordKind kind, LoanDepth depth) {
    boolean isOfAnotherDepth = kind.isOnlyForTerms() && depth != LoanDepth.TERMS;
    return isOfAnotherDepth
        ? Optional.empty()
        : Optional.ofNullable(rowPaths.getOrDefault(kind, Map.of()).get(depth));
  }

  /** The columns of a kind of row that must not be left empty, because zero is a value of them. */
  List<Column> zerosToldOf(RecordKind kind) {
    return zerosTold.getOrDefault(kind, List.of());
  }

  List<Column> all() {
    return List.copyOf(byName.values());
  }

  Optional<Column> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The column that a header means. */
  Optional<Column.Heading> heading(String text) {
    return Optional.ofNullable(byHeading.get(Written.key(text)));
  }

  /** The known name that is nearest to one that is not known. */
  String nearest(String text) {
    List<String> known =
        byHeading.values().stream()
            .filter(heading -> heading.column().kind().isMoney() == heading.unit().isPresent())
            .map(Column.Heading::text)
            .toList();
    return NearestWord.to(text, known, Written::key);
  }
}
