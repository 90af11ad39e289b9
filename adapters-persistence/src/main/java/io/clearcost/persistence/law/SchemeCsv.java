package io.clearcost.persistence.law;

import io.clearcost.domain.law.change.LawChange.ProvincialScheme;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What provinces set for loans of not more than one month, as CSV; caps are annual fractions. */
public final class SchemeCsv {

  private static final CsvTable<ProvincialScheme> TABLE =
      new CsvTable<>(
          List.of("province", "ultra_short_cap", "effective_from"),
          SchemeCsv::row,
          scheme -> scheme.province() + ", " + scheme.from());

  private SchemeCsv() {}

  /** Reads a whole file. */
  public static CsvOutcome<ProvincialScheme> read(byte[] content) {
    return TABLE.read(content);
  }

  /** A whole file. */
  public static String write(List<ProvincialScheme> schemes) {
    return TABLE.write(
        schemes,
        scheme ->
            List.of(
                scheme.province().code(),
                FractionCodec.text(scheme.ultraShortCap()),
                scheme.from().toString()));
  }

  private static Optional<ProvincialScheme> row(CsvFields fields) {
    Optional<Province> province = fields.read("province", Province::new);
    Optional<Ratio> cap = fields.read("ultra_short_cap", CsvFields::fraction);
    Optional<LocalDate> from = fields.read("effective_from", CsvFields::day);
    return fields.build(
        "ultra_short_cap",
        () -> new ProvincialScheme(province.orElseThrow(), cap.orElseThrow(), from.orElseThrow()));
  }
}
