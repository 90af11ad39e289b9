package io.clearcost.persistence.law;

import io.clearcost.domain.law.change.LawChange.StricterLimit;
import io.clearcost.domain.law.change.LimitKind;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Limits that institutions set themselves, as CSV; values are annual fractions. */
public final class LimitCsv {

  private static final CsvTable<StricterLimit> TABLE =
      new CsvTable<>(
          List.of("institution_id", "limit_kind", "value", "effective_from"),
          LimitCsv::row,
          limit -> limit.institution() + " " + limit.kind() + ", " + limit.from());

  private LimitCsv() {}

  /** Reads a whole file. */
  public static CsvOutcome<StricterLimit> read(byte[] content) {
    return TABLE.read(content);
  }

  /** A whole file. */
  public static String write(List<StricterLimit> limits) {
    return TABLE.write(
        limits,
        limit ->
            List.of(
                limit.institution().value(),
                limit.kind().name(),
                FractionCodec.text(limit.value()),
                limit.from().toString()));
  }

  private static Optional<StricterLimit> row(CsvFields fields) {
    Optional<InstitutionId> institution = fields.read("institution_id", InstitutionId::new);
    Optional<LimitKind> kind =
        fields.read("limit_kind", CsvFields.oneOf(LimitKind.values(), "limit"));
    Optional<Ratio> value = fields.read("value", CsvFields::fraction);
    Optional<LocalDate> from = fields.read("effective_from", CsvFields::day);
    return fields.build(
        "value",
        () ->
            new StricterLimit(
                institution.orElseThrow(),
                kind.orElseThrow(),
                value.orElseThrow(),
                from.orElseThrow()));
  }
}
