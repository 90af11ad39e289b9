package io.clearcost.tapes.ledger;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words for the values of an enum: its names in the contract, with or without their prefix, and
 * the Chinese ones of {@code words.csv}.
 */
final class EnumWords {

  static final String RESOURCE = "words.csv";

  private static final Map<String, Map<String, List<String>>> CHINESE = chinese();

  private final EnumDescriptor type;
  private final Map<String, EnumValueDescriptor> byWord = new HashMap<>();

  EnumWords(EnumDescriptor type) {
    this.type = type;
    for (EnumValueDescriptor value : values(type)) {
      byWord.put(value.getName(), value);
      byWord.put(shortName(value), value);
      chinese(value).forEach(word -> byWord.put(Written.key(word), value));
    }
  }

  /** The value that a word says. */
  Optional<EnumValueDescriptor> value(String plain) {
    String word = plain.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(byWord.get(word))
        .or(() -> Optional.ofNullable(byWord.get(word.replaceAll("[\\s-]+", "_"))));
  }

  /** What there is to choose from. */
  String known() {
    return values(type).stream()
        .map(
            value ->
                chinese(value).stream()
                    .findFirst()
                    .map(word -> shortName(value) + " (" + word + ")")
                    .orElse(shortName(value)))
        .collect(Collectors.joining(", "));
  }

  /** The values that can be told. */
  static List<EnumValueDescriptor> values(EnumDescriptor type) {
    return type.getValues().stream().filter(value -> value.getNumber() != 0).toList();
  }

  /** The name of a value without the prefix that all of its enum share. */
  static String shortName(EnumValueDescriptor value) {
    String zero = value.getType().findValueByNumber(0).getName();
    return value.getName().substring(zero.length() - "UNSPECIFIED".length());
  }

  /** The Chinese words for a value, the usual one first. */
  static List<String> chinese(EnumValueDescriptor value) {
    return CHINESE
        .getOrDefault(value.getType().getName(), Map.of())
        .getOrDefault(shortName(value), List.of());
  }

  private static Map<String, Map<String, List<String>>> chinese() {
    Map<String, Map<String, List<String>>> words = new HashMap<>();
    for (NamedCsvRecord row : Resources.rows(RESOURCE)) {
      words
          .computeIfAbsent(row.getField("enum"), each -> new HashMap<>())
          .put(row.getField("value"), new ArrayList<>(Resources.words(row, "chinese")));
    }
    return words;
  }
}
