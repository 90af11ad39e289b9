package io.clearcost.persistence.law;

import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One line of {@link InstitutionCsv}: an institution, or what is wrong with which columns. */
final class InstitutionFields {

  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Optional<Institution> institution;

  /** Reads the fields of one line, in the order of {@link InstitutionCsv#HEADER}. */
  InstitutionFields(List<String> fields) {
    Iterator<String> rest = fields.iterator();
    Optional<InstitutionId> id = parse("institution_id", rest.next(), InstitutionId::new);
    Optional<String> legalName = parse("legal_name", rest.next(), InstitutionFields::notBlank);
    Optional<Optional<CreditCode>> creditCode =
        parse("credit_code", rest.next(), InstitutionFields::creditCode);
    Optional<LenderKind> kind = parse("kind", rest.next(), InstitutionFields::kind);
    Optional<Province> province = parse("province", rest.next(), Province::new);
    Optional<LocalDate> from = parse("effective_from", rest.next(), InstitutionFields::day);
    institution =
        errors.isEmpty()
            ? Optional.of(
                new Institution(
                    id.orElseThrow(),
                    legalName.orElseThrow(),
                    creditCode.orElseThrow(),
                    kind.orElseThrow(),
                    province.orElseThrow(),
                    from.orElseThrow()))
            : Optional.empty();
  }

  Optional<Institution> institution() {
    return institution;
  }

  /** Message by column, in the order of the columns. */
  Map<String, String> errors() {
    return errors;
  }

  private <V> Optional<V> parse(String column, String text, Function<String, V> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      errors.put(column, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("missing");
    }
    return text;
  }

  private static Optional<CreditCode> creditCode(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new CreditCode(text));
  }

  private static LenderKind kind(String text) {
    return Arrays.stream(LenderKind.values())
        .filter(kind -> kind.name().equals(text))
        .findAny()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a lender kind: %s; one of %s"
                        .formatted(
                            text,
                            Arrays.stream(LenderKind.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")))));
  }

  private static LocalDate day(String text) {
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
