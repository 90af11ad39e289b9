package io.clearcost.domain.cost;

import io.clearcost.domain.rate.RateConvention;
import java.util.List;

/**
 * The convention that binds.
 *
 * @param convention the one whose figure is shown as the cost
 * @param tested every convention under which a cap must hold; contains {@code convention}
 * @param reason one sentence on why
 */
public record BindingConvention(
    RateConvention convention, List<RateConvention> tested, String reason) {

  public BindingConvention {
    tested = List.copyOf(tested);
    if (!tested.contains(convention)) {
      throw new IllegalArgumentException(convention + " binds but is not tested");
    }
  }
}
