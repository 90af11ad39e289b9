package io.clearcost.domain.law;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a rule measured against what. */
public sealed interface Measurement {

  /** What the rule demands of the two. */
  Operator operator();

  /**
   * How far the limit is kept, in the unit of both; negative where it is broken. Of a cost it is
   * the distance of the rounded rate that is shown: only the finding says on which side it lies.
   */
  Ratio margin();

  <R> R fold(Function<OfCost, R> cost, Function<OfQuantity, R> quantity);

  /** The cost against its limit, if that is what was measured. */
  default Optional<OfCost> cost() {
    return fold(Optional::of, quantity -> Optional.empty());
  }

  /**
   * A cost. The rule demands measured ≤ limit, decided exactly and not on the rounded rate shown
   * here.
   *
   * @param rate the rate under the convention that binds
   * @param limit the limit
   * @param turning conventions that do not bind and would answer the other way
   */
  record OfCost(AnnualRate rate, Limit limit, List<RateConvention> turning) implements Measurement {
    public OfCost {
      turning = List.copyOf(turning);
    }

    @Override
    public Operator operator() {
      return Operator.AT_MOST;
    }

    @Override
    public Ratio margin() {
      return limit.rate().minus(Ratio.of(rate.fraction()));
    }

    @Override
    public <R> R fold(Function<OfCost, R> cost, Function<OfQuantity, R> quantity) {
      return cost.apply(this);
    }
  }

  /**
   * Anything else that is counted.
   *
   * @param measured what was found
   * @param operator how it is to stand to the limit
   * @param limit the limit, in the same unit
   * @param origin where the limit stands, for people
   */
  record OfQuantity(Quantity measured, Operator operator, Quantity limit, Text origin)
      implements Measurement {
    public OfQuantity {
      if (measured.unit() != limit.unit()) {
        throw new IllegalArgumentException(measured + " cannot be held against " + limit);
      }
    }

    /** Whether the limit is kept. */
    public boolean isKept() {
      return margin().signum() >= 0;
    }

    @Override
    public Ratio margin() {
      return operator == Operator.AT_MOST
          ? limit.value().minus(measured.value())
          : measured.value().minus(limit.value());
    }

    @Override
    public <R> R fold(Function<OfCost, R> cost, Function<OfQuantity, R> quantity) {
      return quantity.apply(this);
    }
  }
}
