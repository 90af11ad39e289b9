package io.clearcost.tapes.ledger;

import com.google.protobuf.Descriptors.Descriptor;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of the published tape. */
final class Column {

  private final String name;
  private final ColumnKind kind;
  private final boolean zeroIsTold;
  private final List<String> chinese;
  private final String example;
  private final String about;
  private final Map<RecordKind, Map<LoanDepth, FieldPath>> paths;
  private final Optional<EnumWords> words;

  /**
   * A column.
   *
   * @param zeroIsTold whether the record cannot tell zero from nothing, so that the tape has to
   * @param pathOfKind where its cell goes, from the message of the row, by kind of row; empty for
   *     what every row has
   */
  Column(
      String name,
      ColumnKind kind,
      boolean zeroIsTold,
      List<String> chinese,
      String example,
      String about,
      Map<RecordKind, String> pathOfKind) {
    this.name = name;
    this.kind = kind;
    this.zeroIsTold = zeroIsTold;
    this.chinese = List.copyOf(chinese);
    this.example = example;
    this.about = about;
    this.paths = new EnumMap<>(RecordKind.class);
    pathOfKind.forEach((record, path) -> paths.put(record, byDepth(record, path)));
    this.words =
        kind == ColumnKind.WORD
            ? Optional.of(new EnumWords(anyPath().leaf().getEnumType()))
            : Optional.empty();
  }

  private static Map<LoanDepth, FieldPath> byDepth(RecordKind record, String path) {
    Map<LoanDepth, FieldPath> byDepth = new EnumMap<>(LoanDepth.class);
    for (LoanDepth depth : LoanDepth.values()) {
      target(record, depth)
          .flatMap(message -> FieldPath.of(message, depth.in(path)))
          .ifPresent(found -> byDepth.put(depth, found));
    }
    if (byDepth.isEmpty()) {
      throw new IllegalArgumentException(record.word() + " has no field " + path);
    }
    return byDepth;
  }

  /** The message that a row of a kind fills. */
  private static Optional<Descriptor> target(RecordKind record, LoanDepth depth) {
    Descriptor root = LoanRecord.getDescriptor();
    return record.path().isEmpty()
        ? Optional.of(root)
        : FieldPath.of(root, depth.in(record.path())).map(path -> path.leaf().getMessageType());
  }

  String name() {
    return name;
  }

  ColumnKind kind() {
    return kind;
  }

  /** Whether an empty cell is refused where the rest of its message is told: absent is not zero. */
  boolean zeroIsTold() {
    return zeroIsTold;
  }

  /** Its names in Chinese, the usual one first, without units. */
  List<String> chinese() {
    return chinese;
  }

  String example() {
    return example;
  }

  String about() {
    return about;
  }

  /** The words it takes, where it is a column of words. */
  Optional<EnumWords> words() {
    return words;
  }

  /** The kinds of rows that have it; none for what every row has. */
  List<RecordKind> records() {
    return List.copyOf(paths.keySet());
  }

  /** Whether every row has it, as it says which loan and what kind of row. */
  boolean isOfEveryRow() {
    return paths.isEmpty();
  }

  /** Whether it tells the money of a contract. */
  boolean isOfTheOffer() {
    FieldPath path = anyPath();
    return path.steps().size() > 2
        && paths.containsKey(RecordKind.LOAN)
        && path.steps().get(1).field().getName().equals("loan");
  }

  /**
   * Where the cell goes in a row of a kind; empty where that kind, at that depth, has no such
   * field.
   */
  Optional<FieldPath> path(RecordKind record, LoanDepth depth) {
    return Optional.ofNullable(paths.getOrDefault(record, Map.of()).get(depth));
  }

  boolean isFor(RecordKind record) {
    return isOfEveryRow() || paths.containsKey(record);
  }

  private FieldPath anyPath() {
    return paths.values().stream()
        .flatMap(byDepth -> byDepth.values().stream())
        .findFirst()
        .orElseThrow(IllegalStateException::new);
  }

  /** The name without the unit of its amounts. */
  String stem() {
    return kind.isMoney() ? name.substring(0, name.length() - "_fen".length()) : name;
  }

  /** Every way to write its name in a header, with the unit that this says. */
  Stream<Heading> headings() {
    if (!kind.isMoney()) {
      return Stream.concat(Stream.of(name), chinese.stream())
          .map(text -> new Heading(text, Optional.empty(), this));
    }
    Stream<Heading> bare =
        Stream.concat(Stream.of(stem()), chinese.stream())
            .map(text -> new Heading(text, Optional.empty(), this));
    Stream<Heading> withUnit =
        Stream.of(MoneyUnit.values())
            .flatMap(
                unit ->
                    Stream.concat(
                            Stream.of(stem() + unit.suffix()),
                            chinese.stream().map(text -> text + "(" + unit.chinese() + ")"))
                        .map(text -> new Heading(text, Optional.of(unit), this)));
    return Stream.concat(bare, withUnit);
  }

  /** A way to write the name of a column. */
  record Heading(String text, Optional<MoneyUnit> unit, Column column) {}
}
