package io.clearcost.domain.cost;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import java.util.Optional;
import java.util.function.Function;

/**
 * The annual rate of a loan under one convention (年化综合融资成本), or why that convention does not apply.
 */
public sealed interface AnnualisedCost {

  RateConvention convention();

  <R> R fold(Function<Rated, R> rated, Function<NotAvailable, R> notAvailable);

  /** The certified bracket, where there is a rate. */
  default Optional<RateBracket> bracket() {
    return fold(rated -> Optional.of(rated.certified()), none -> Optional.empty());
  }

  /** The rounded rate, where there is one. */
  default Optional<AnnualRate> rate() {
    return bracket().map(found -> found.rounded(convention()));
  }

  /**
   * An annual rate.
   *
   * @param convention how it was annualised
   * @param certified an interval of annual fractions that certainly holds it
   */
  record Rated(RateConvention convention, RateBracket certified) implements AnnualisedCost {
    @Override
    public <R> R fold(Function<Rated, R> rated, Function<NotAvailable, R> notAvailable) {
      return rated.apply(this);
    }
  }

  /**
   * No rate under this convention.
   *
   * @param convention the convention
   * @param reason one sentence
   */
  record NotAvailable(RateConvention convention, String reason) implements AnnualisedCost {
    @Override
    public <R> R fold(Function<Rated, R> rated, Function<NotAvailable, R> notAvailable) {
      return notAvailable.apply(this);
    }
  }
}
