package io.clearcost.persistence.law;

import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Entries of the institution register as CSV. */
public final class InstitutionCsv {

  private static final CsvTable<Institution> TABLE =
      new CsvTable<>(
          List.of(
              "institution_id", "legal_name", "credit_code", "kind", "province", "effective_from"),
          InstitutionCsv::row,
          InstitutionCsv::key);

  private InstitutionCsv() {}

  /** Reads a whole file. */
  public static CsvOutcome<Institution> read(byte[] content) {
    return TABLE.read(content);
  }

  /** A whole file. */
  public static String write(List<Institution> entries) {
    return TABLE.write(
        entries,
        entry ->
            List.of(
                entry.id().value(),
                entry.legalName(),
                entry.creditCode().map(CreditCode::value).orElse(""),
                entry.kind().name(),
                entry.province().code(),
                entry.from().toString()));
  }

  private static String key(Institution entry) {
    return entry.id() + ", " + entry.from();
  }

  private static Optional<Institution> row(CsvFields fields) {
    Optional<InstitutionId> id = fields.read("institution_id", InstitutionId::new);
    Optional<String> legalName = fields.read("legal_name", CsvFields::notBlank);
    Optional<Optional<CreditCode>> creditCode = fields.read("credit_code", CsvFields::creditCode);
    Optional<LenderKind> kind =
        fields.read("kind", CsvFields.oneOf(LenderKind.values(), "lender kind"));
    Optional<Province> province = fields.read("province", Province::new);
    Optional<LocalDate> from = fields.read("effective_from", CsvFields::day);
    return fields.build(
        "effective_from",
        () ->
            new Institution(
                id.orElseThrow(),
                legalName.orElseThrow(),
                creditCode.orElseThrow(),
                kind.orElseThrow(),
                province.orElseThrow(),
                from.orElseThrow()));
  }
}
