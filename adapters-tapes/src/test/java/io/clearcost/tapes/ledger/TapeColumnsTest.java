package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TapeColumnsTest {

  private static final Set<String> TIME = Set.of("google.protobuf.Timestamp");

  @Test
  void fieldOfTheRecord_whicheverItIs_hasAColumn() {
    Set<String> told = new TreeSet<>();
    for (Column column : TapeColumns.published().all()) {
      for (RecordKind kind : column.records()) {
        for (LoanDepth depth : LoanDepth.values()) {
          column
              .path(kind, depth)
              .ifPresent(
                  path ->
                      path.steps()
                          .forEach(
                              step -> {
                                told.add(step.field().getFullName());
                                step.key().ifPresent(key -> told.add(keyName(step.field())));
                              }));
          TapeColumns.published()
              .rowPath(kind, depth)
              .ifPresent(
                  path -> path.steps().forEach(step -> told.add(step.field().getFullName())));
        }
      }
    }
    told.add(LoanRecord.getDescriptor().findFieldByName("loan_reference").getFullName());

    Set<String> missing = fields(LoanRecord.getDescriptor(), new TreeMap<>());
    missing.removeAll(told);
    assertThat(missing).isEmpty();
  }

  private static String keyName(FieldDescriptor list) {
    return list.getMessageType().getFullName() + ".information";
  }

  private static Set<String> fields(Descriptor message, Map<String, Descriptor> seen) {
    Set<String> fields = new TreeSet<>();
    if (TIME.contains(message.getFullName()) || seen.put(message.getFullName(), message) != null) {
      return fields;
    }
    for (FieldDescriptor field : message.getFields()) {
      fields.add(field.getFullName());
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        fields.addAll(fields(field.getMessageType(), seen));
      }
    }
    return fields;
  }

  @Test
  void kindOfAColumn_whereverItsCellsGo_fitsTheField() {
    for (Column column : TapeColumns.published().all()) {
      for (RecordKind kind : column.records()) {
        for (LoanDepth depth : LoanDepth.values()) {
          column
              .path(kind, depth)
              .ifPresent(
                  path -> assertThat(fits(column.kind(), path.leaf())).as(column.name()).isTrue());
        }
      }
    }
  }

  private static boolean fits(ColumnKind kind, FieldDescriptor field) {
    return switch (kind) {
      case TEXT, RATE, SHARE, DECIMAL ->
          field.getType() == FieldDescriptor.Type.STRING && !field.getName().contains("date");
      case MONEY, SIGNED_MONEY ->
          field.getType() == FieldDescriptor.Type.INT64 && field.getName().endsWith("_fen");
      case DATE ->
          field.getType() == FieldDescriptor.Type.STRING && field.getName().endsWith("date");
      case DATES -> field.isRepeated() && field.getName().endsWith("dates");
      case TIME -> field.getName().endsWith("_time");
      case WORD -> field.getType() == FieldDescriptor.Type.ENUM;
      case COUNT -> field.getType() == FieldDescriptor.Type.INT32;
      case RECORD -> false;
    };
  }

  @Test
  void exampleOfAColumn_readAsItsCell_isTaken() {
    for (Column column : TapeColumns.published().all()) {
      boolean every = column.isOfEveryRow();
      String name = column.kind().isMoney() ? column.stem() + "_yuan" : column.name();
      String kind = every ? "loan" : column.records().get(0).word();
      List<TapeItem> items =
          every
              ? List.of()
              : ReadTapes.all(
                  "loan_reference;record;%s\nA-1;%s;%s\n".formatted(name, kind, column.example()));

      assertThat(ReadTapes.told(items))
          .filteredOn(told -> told.contains("@3") && !told.endsWith("NOT_AT_DEPTH"))
          .as(column.name())
          .isEmpty();
    }
  }

  @Test
  void word_ofAnEnum_isChineseTooAndMeansOneValue() {
    Set<EnumDescriptor> enums =
        TapeColumns.published().all().stream()
            .filter(column -> column.kind() == ColumnKind.WORD)
            .flatMap(
                column ->
                    column.records().stream()
                        .flatMap(
                            kind ->
                                List.of(LoanDepth.values()).stream()
                                    .flatMap(depth -> column.path(kind, depth).stream())))
            .map(path -> path.leaf().getEnumType())
            .collect(Collectors.toSet());

    assertThat(enums).hasSizeGreaterThan(20);
    for (EnumDescriptor type : enums) {
      List<String> words = new ArrayList<>();
      EnumWords.values(type).forEach(value -> words.addAll(EnumWords.chinese(value)));
      assertThat(words).as(type.getName()).doesNotHaveDuplicates();
      assertThat(EnumWords.values(type))
          .as(type.getName())
          .allMatch(value -> !EnumWords.chinese(value).isEmpty());
    }
  }

  @Test
  void kindOfRow_inBothLanguages_isFoundAgain() {
    for (RecordKind kind : RecordKind.values()) {
      assertThat(RecordKind.of(kind.word())).contains(kind);
      assertThat(RecordKind.of(kind.chinese())).contains(kind);
    }
    assertThat(RecordKind.of("anything")).isEmpty();
  }
}
