package io.clearcost.tapes.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapeColumn;
import io.clearcost.tapes.fault.TapeFault;
import io.clearcost.tapes.fault.TapePlace;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a mapping file, a JSON object; every key that is not known is a fault with its path. */
final class MappingReader {

  private static final List<String> SECTIONS =
      List.of("columns", "constants", "values", "units", "dates", "ignore");

  private final TapeMapping.Parts parts = new TapeMapping.Parts();
  private final List<TapeFault> faults = new ArrayList<>();

  TapeMapping.Parsed read(String json) {
    try (JsonParser parser = JsonFaults.STRICT.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        wrong(parser, "$", String.valueOf(parser.currentToken()), "an object");
      } else {
        sections(parser);
        findIgnoredThatAreRead(parser);
        if (parser.nextToken() != null) {
          wrong(parser, "$", parser.getText(), "one object");
        }
      }
    } catch (JsonProcessingException malformed) {
      int line = Optional.ofNullable(malformed.getLocation()).map(at -> at.getLineNr()).orElse(1);
      add(line, "$", TapeCheck.TAPE_MAPPING_MALFORMED, malformed.getOriginalMessage());
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return new TapeMapping.Parsed(
        faults.isEmpty() ? Optional.of(new TapeMapping(parts)) : Optional.empty(), faults);
  }

  private void sections(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String section = parser.currentName();
      parser.nextToken();
      switch (section) {
        case "columns" -> texts(parser, section, this::column);
        case "constants" -> texts(parser, section, this::constant);
        case "units" -> texts(parser, section, this::unit);
        case "dates" -> texts(parser, section, this::date);
        case "values" -> values(parser, section);
        case "ignore" -> ignored(parser, section);
        default -> {
          add(
              line(parser),
              section,
              TapeCheck.TAPE_MAPPING_KEY_UNKNOWN,
              section,
              String.join(", ", SECTIONS));
          parser.skipChildren();
        }
      }
    }
  }

  /** Takes one name with a text. */
  private interface Entry {
    void take(JsonParser parser, String path, String name, String text);
  }

  private void texts(JsonParser parser, String path, Entry entry) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      wrong(parser, path, parser.getText(), "an object");
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String inner = path + "." + name;
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        entry.take(parser, inner, name, parser.getText());
      } else {
        wrong(parser, inner, parser.getText(), "a text in quotes");
        parser.skipChildren();
      }
    }
  }

  private void column(JsonParser parser, String path, String name, String target) {
    if (knows(parser, path, target)) {
      put(parser, path, name, parts.columns, target);
    }
  }

  private void constant(JsonParser parser, String path, String name, String text) {
    if (knows(parser, path, name)) {
      parts.constants.put(name, text);
    }
  }

  private void unit(JsonParser parser, String path, String name, String unit) {
    switch (Written.key(unit)) {
      case "YUAN", "元" -> put(parser, path, name, parts.units, MoneyUnit.YUAN);
      case "FEN", "分" -> put(parser, path, name, parts.units, MoneyUnit.FEN);
      default -> wrong(parser, path, unit, "yuan, fen");
    }
  }

  private void date(JsonParser parser, String path, String name, String pattern) {
    try {
      // Years of an era would ask for the era.
      DateTimeFormatter format =
          DateTimeFormatter.ofPattern(pattern.replace('y', 'u'))
              .withResolverStyle(ResolverStyle.STRICT);
      LocalDate sample = LocalDate.of(2026, 1, 31);
      if (LocalDate.parse(format.format(sample), format).equals(sample)) {
        put(parser, path, name, parts.dates, format);
        return;
      }
    } catch (IllegalArgumentException | DateTimeException useless) {
      // Told below, as a pattern that leaves the year out is.
      parts.dates.remove(Written.key(name));
    }
    wrong(parser, path, pattern, "a pattern with dd, MM and yyyy");
  }

  private void values(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      wrong(parser, path, parser.getText(), "an object");
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Map<String, String> meanings = new HashMap<>();
      parser.nextToken();
      texts(
          parser,
          path + "." + name,
          (inner, innerPath, word, meaning) -> put(inner, innerPath, word, meanings, meaning));
      put(parser, path + "." + name, name, parts.values, Map.copyOf(meanings));
    }
  }

  private void ignored(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrong(parser, path, parser.getText(), "an array");
      parser.skipChildren();
      return;
    }
    for (int at = 0; parser.nextToken() != JsonToken.END_ARRAY; at++) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        parts.ignored.add(Written.key(parser.getText()));
      } else {
        wrong(parser, path + "[" + at + "]", parser.getText(), "a text in quotes");
        parser.skipChildren();
      }
    }
  }

  /** Names that differ only in case or width are one name. */
  private <V> void put(JsonParser parser, String path, String name, Map<String, V> known, V value) {
    V earlier = known.putIfAbsent(Written.key(name), value);
    if (earlier != null && !earlier.equals(value)) {
      add(line(parser), path, TapeCheck.TAPE_MAPPING_TWICE, path, name);
    }
  }

  private void findIgnoredThatAreRead(JsonParser parser) {
    for (String name : parts.ignored) {
      if (parts.columns.containsKey(name)) {
        add(line(parser), "ignore", TapeCheck.TAPE_MAPPING_TWICE, "ignore", name);
      }
    }
  }

  private boolean knows(JsonParser parser, String path, String column) {
    TapeColumns columns = TapeColumns.published();
    boolean known = columns.heading(column).isPresent();
    if (!known) {
      add(
          line(parser),
          path,
          TapeCheck.TAPE_MAPPING_COLUMN_UNKNOWN,
          path,
          column,
          columns.nearest(column));
    }
    return known;
  }

  private void wrong(JsonParser parser, String path, String found, String allowed) {
    add(line(parser), path, TapeCheck.TAPE_MAPPING_VALUE_WRONG, path, found, allowed);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private void add(int line, String path, TapeCheck check, Object... values) {
    faults.add(TapeFault.of(TapePlace.cell(line, new TapeColumn(path, "")), check, values));
  }
}
