package io.clearcost.domain.cost.solver;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Why a rate is the only one from −99 % to 100,000 % per unit period. */
public sealed interface Uniqueness {

  <R> R fold(Supplier<R> oneSignChange, Function<Isolated, R> isolated);

  /** Receipts come first and payments after them: the scaled present value rises throughout. */
  record OneSignChange() implements Uniqueness {
    @Override
    public <R> R fold(Supplier<R> oneSignChange, Function<Isolated, R> isolated) {
      return oneSignChange.get();
    }
  }

  /**
   * The range is cut into intervals on each of which the bounds of the present value, or those of
   * its slope, leave out zero; the ends of one of them have opposite signs.
   *
   * @param cuts rising rates per unit period, the ends of the range included
   */
  record Isolated(List<BigDecimal> cuts) implements Uniqueness {
    public Isolated {
      cuts = List.copyOf(cuts);
    }

    @Override
    public <R> R fold(Supplier<R> oneSignChange, Function<Isolated, R> isolated) {
      return isolated.apply(this);
    }
  }
}
