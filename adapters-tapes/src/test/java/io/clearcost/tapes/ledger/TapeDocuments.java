package io.clearcost.tapes.ledger;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.clearcost.tapes.fault.TapeCheck;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/loan-tape.md}, from what reads tapes. */
final class TapeDocuments {

  private TapeDocuments() {}

  /** The kinds of rows, with the field that each of them fills. */
  static String kinds() {
    return table(
        "| `record` | 中文 | Goes to |",
        Stream.of(RecordKind.values())
            .map(
                kind ->
                    "| `%s` | %s | %s |"
                        .formatted(kind.word(), kind.chinese(), target(kind.path()))));
  }

  private static String target(String path) {
    return path.isEmpty() ? "the record itself" : "`" + path.replace("{depth}", "terms") + "`";
  }

  static String columns() {
    return table(
        "| Column | 中文 | In rows | Holds | Example | Says |",
        TapeColumns.published().all().stream().map(TapeDocuments::column));
  }

  private static String column(Column column) {
    boolean money = column.kind().isMoney();
    String name =
        money ? "`%1$s_yuan` or `%1$s_fen`".formatted(column.stem()) : code(column.name());
    String chinese =
        column.chinese().stream()
            .map(text -> money ? text + "（元）" : text)
            .collect(Collectors.joining("、"));
    String kinds =
        column.isOfEveryRow()
            ? "all"
            : column.records().stream().map(RecordKind::word).collect(Collectors.joining(", "));
    String holds =
        column.kind() == ColumnKind.WORD
            ? "word of `" + anyLeaf(column).getEnumType().getName() + "`"
            : column.kind().words();
    String zero = column.zeroIsTold() ? " Zero is written as 0." : "";
    return "| %s | %s | %s | %s | %s | %s%s |"
        .formatted(
            name,
            chinese,
            kinds,
            holds,
            column.example().isEmpty() ? "" : code(column.example()),
            column.about(),
            zero);
  }

  static String words() {
    Map<String, EnumDescriptor> enums = new TreeMap<>();
    TapeColumns.published().all().stream()
        .filter(column -> column.kind() == ColumnKind.WORD)
        .map(column -> anyLeaf(column).getEnumType())
        .forEach(type -> enums.put(type.getName(), type));
    return table(
        "| Enum | Value | 中文 |",
        enums.values().stream()
            .flatMap(type -> EnumWords.values(type).stream())
            .map(TapeDocuments::word));
  }

  private static String word(EnumValueDescriptor value) {
    return "| `%s` | `%s` | %s |"
        .formatted(
            value.getType().getName(),
            EnumWords.shortName(value),
            String.join("、", EnumWords.chinese(value)));
  }

  static String checks() {
    return table(
        "| Check | About | English | 中文 |",
        Stream.of(TapeCheck.values())
            .map(
                check ->
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            check,
                            check.subject().name().toLowerCase(java.util.Locale.ROOT),
                            shown(check.english()),
                            shown(check.chinese()))));
  }

  private static String shown(String words) {
    return words.replaceAll("%(\\d\\$)?s", "…").replace("%%", "%").replace("|", "\\|");
  }

  private static FieldDescriptor anyLeaf(Column column) {
    return column.records().stream()
        .flatMap(
            kind ->
                Stream.of(LoanDepth.values()).flatMap(depth -> column.path(kind, depth).stream()))
        .findFirst()
        .orElseThrow()
        .leaf();
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String table(String head, Stream<String> rows) {
    long columns = head.chars().filter(each -> each == '|').count() - 1;
    List<String> body = rows.toList();
    return head + "\n|" + " --- |".repeat((int) columns) + "\n" + String.join("\n", body) + "\n";
  }
}
