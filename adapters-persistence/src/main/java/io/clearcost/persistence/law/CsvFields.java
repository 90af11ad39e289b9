package io.clearcost.persistence.law;

import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.rate.Ratio;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The fields of one row by their columns, and what is wrong with them. */
final class CsvFields {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();

  /** The fields of one row, as many as there are columns. */
  CsvFields(List<String> columns, List<String> fields) {
    for (int k = 0; k < columns.size(); k++) {
      texts.put(columns.get(k), fields.get(k));
    }
  }

  /** Message by column, in the order in which they were read. */
  Map<String, String> errors() {
    return errors;
  }

  /** What {@code parser} makes of a field; what it refuses is told. */
  <V> Optional<V> read(String column, Function<String, V> parser) {
    try {
      return Optional.of(parser.apply(texts.getOrDefault(column, "")));
    } catch (IllegalArgumentException e) {
      errors.put(column, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** What the fields make together, where nothing is wrong with any of them. */
  <V> Optional<V> build(String column, Supplier<V> constructor) {
    return errors.isEmpty() ? read(column, text -> constructor.get()) : Optional.empty();
  }

  static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("missing");
    }
    return text;
  }

  static Optional<CreditCode> creditCode(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new CreditCode(text));
  }

  /** Reads one of the names of an enum; {@code what} is what a message calls it. */
  static <E extends Enum<E>> Function<String, E> oneOf(E[] values, String what) {
    return text ->
        Arrays.stream(values)
            .filter(value -> value.name().equals(text))
            .findAny()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "not a %s: %s; one of %s"
                            .formatted(
                                what,
                                text,
                                Arrays.stream(values)
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")))));
  }

  /** An annual fraction above 0 and at most 1. */
  static Ratio fraction(String text) {
    if (!text.matches("[01](\\.\\d{1,12})?")) {
      throw new IllegalArgumentException("not a fraction like 0.24 for 24 %: " + text);
    }
    Ratio fraction = Ratio.parse(text);
    if (fraction.signum() == 0 || fraction.compareTo(Ratio.ONE) > 0) {
      throw new IllegalArgumentException("not above 0 and at most 1: " + text);
    }
    return fraction;
  }

  static LocalDate day(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      throw new IllegalArgumentException("not a day like 2026-01-31: " + text);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such day: " + text, e);
    }
  }
}
