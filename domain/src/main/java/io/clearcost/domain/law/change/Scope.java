package io.clearcost.domain.law.change;

import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import java.util.function.Function;
import java.util.function.Supplier;

/** For whom a choice holds. */
public sealed interface Scope {

  <R> R fold(
      Supplier<R> nation,
      Function<OfProvince, R> ofProvince,
      Function<OfInstitution, R> ofInstitution);

  /** Whether the loans of a lender are within it. */
  default boolean includes(InstitutionId institution, Province province) {
    return fold(
        () -> true,
        of -> of.province().equals(province),
        of -> of.institution().equals(institution));
  }

  /** Everybody. */
  record Nation() implements Scope {
    @Override
    public <R> R fold(
        Supplier<R> nation,
        Function<OfProvince, R> ofProvince,
        Function<OfInstitution, R> ofInstitution) {
      return nation.get();
    }
  }

  /** The institutions of one province. */
  record OfProvince(Province province) implements Scope {
    @Override
    public <R> R fold(
        Supplier<R> nation,
        Function<OfProvince, R> ofProvince,
        Function<OfInstitution, R> ofInstitution) {
      return ofProvince.apply(this);
    }
  }

  /** One institution. */
  record OfInstitution(InstitutionId institution) implements Scope {
    @Override
    public <R> R fold(
        Supplier<R> nation,
        Function<OfProvince, R> ofProvince,
        Function<OfInstitution, R> ofInstitution) {
      return ofInstitution.apply(this);
    }
  }
}
