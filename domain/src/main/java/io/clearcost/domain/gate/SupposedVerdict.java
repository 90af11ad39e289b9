package io.clearcost.domain.gate;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * What a verdict would be, without remedies and without what it rests on.
 *
 * @param outcome the outcome; ERROR also where the loan cannot be judged at all
 * @param bindingRate the annual rate under the convention that binds; empty where there is no cost
 * @param limits the annual rates that the cost is held against, in the order of the findings
 */
public record SupposedVerdict(
    Outcome outcome, Optional<AnnualRate> bindingRate, List<Ratio> limits) {

  /** There is no verdict. */
  public static final SupposedVerdict NONE =
      new SupposedVerdict(Outcome.ERROR, Optional.empty(), List.of());

  public SupposedVerdict {
    limits = List.copyOf(limits);
  }
}
