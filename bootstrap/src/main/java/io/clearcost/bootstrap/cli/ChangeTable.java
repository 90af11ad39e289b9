package io.clearcost.bootstrap.cli;

import io.clearcost.domain.law.change.LimitKind;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.persistence.law.CsvOutcome;
import io.clearcost.persistence.law.LimitCsv;
import io.clearcost.persistence.law.SchemeCsv;
import io.clearcost.proto.law.v1.LawChange;
import io.clearcost.proto.law.v1.ProvincialScheme;
import io.clearcost.proto.law.v1.RecordedChange;
import io.clearcost.proto.law.v1.StricterLimit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of change as a CSV file holds it.
 *
 * @param role what a file of it is called
 * @param kind which changes are of it
 * @param key what the later approval takes the place of
 * @param fromWire such a change as the domain has it
 * @param toWire the other way
 * @param reading reads a file
 * @param writing writes one
 * @param <C> the change
 */
record ChangeTable<C>(
    String role,
    Predicate<LawChange> kind,
    Function<C, String> key,
    Function<LawChange, C> fromWire,
    Function<C, LawChange> toWire,
    Function<byte[], CsvOutcome<C>> reading,
    Function<List<C>, String> writing) {

  /** What provinces set. */
  static final ChangeTable<io.clearcost.domain.law.change.LawChange.ProvincialScheme> SCHEMES =
      new ChangeTable<>(
          "file of schemes",
          LawChange::hasProvincialScheme,
          scheme -> scheme.province() + " " + scheme.from(),
          change ->
              new io.clearcost.domain.law.change.LawChange.ProvincialScheme(
                  new Province(change.getProvincialScheme().getProvinceCode()),
                  Ratio.parse(change.getProvincialScheme().getUltraShortCap()),
                  LocalDate.parse(change.getProvincialScheme().getStartDate())),
          scheme ->
              LawChange.newBuilder()
                  .setProvincialScheme(
                      ProvincialScheme.newBuilder()
                          .setProvinceCode(scheme.province().code())
                          .setUltraShortCap(decimal(scheme.ultraShortCap()))
                          .setStartDate(scheme.from().toString()))
                  .build(),
          SchemeCsv::read,
          SchemeCsv::write);

  /** What institutions set themselves. */
  static final ChangeTable<io.clearcost.domain.law.change.LawChange.StricterLimit> LIMITS =
      new ChangeTable<>(
          "file of limits",
          LawChange::hasStricterLimit,
          limit -> limit.institution() + " " + limit.kind() + " " + limit.from(),
          change ->
              new io.clearcost.domain.law.change.LawChange.StricterLimit(
                  new InstitutionId(change.getStricterLimit().getInstitutionId()),
                  LimitKind.valueOf(
                      change.getStricterLimit().getLimitKind().name().replace("LIMIT_KIND_", "")),
                  Ratio.parse(change.getStricterLimit().getValue()),
                  LocalDate.parse(change.getStricterLimit().getStartDate())),
          limit ->
              LawChange.newBuilder()
                  .setStricterLimit(
                      StricterLimit.newBuilder()
                          .setInstitutionId(limit.institution().value())
                          .setLimitKind(
                              io.clearcost.proto.law.v1.LimitKind.valueOf(
                                  "LIMIT_KIND_" + limit.kind()))
                          .setValue(decimal(limit.value()))
                          .setStartDate(limit.from().toString()))
                  .build(),
          LimitCsv::read,
          LimitCsv::write);

  /**
   * The changes of this kind, of each key the last one, in the order of the keys.
   *
   * @param approved in the order of their approval
   */
  Collection<C> held(List<RecordedChange> approved) {
    Map<String, C> held = new TreeMap<>();
    approved.stream()
        .map(RecordedChange::getChange)
        .filter(kind)
        .map(fromWire)
        .forEach(change -> held.put(key.apply(change), change));
    return held.values();
  }

  /** Fractions of a file have a finite decimal. */
  private static String decimal(Ratio fraction) {
    return new BigDecimal(fraction.numerator())
        .divide(new BigDecimal(fraction.denominator()))
        .toPlainString();
  }
}
