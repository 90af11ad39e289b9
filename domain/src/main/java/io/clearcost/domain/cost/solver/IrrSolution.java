package io.clearcost.domain.cost.solver;

import io.clearcost.domain.rate.RateBracket;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of looking for the one period rate of a loan: the rate, or why there is not exactly
 * one.
 */
public sealed interface IrrSolution {

  <R> R fold(Function<Found, R> found, Function<NotFound, R> notFound);

  /** The certified rate per unit period, if there is one. */
  default Optional<RateBracket> rate() {
    return fold(found -> Optional.of(found.bracket()), none -> Optional.empty());
  }

  /**
   * Exactly one rate.
   *
   * @param bracket rate per unit period; the present value has opposite signs at its ends, or is
   *     zero at its one point
   * @param uniqueness why there is no other rate in the range searched
   */
  record Found(RateBracket bracket, Uniqueness uniqueness) implements IrrSolution {
    @Override
    public <R> R fold(Function<Found, R> found, Function<NotFound, R> notFound) {
      return found.apply(this);
    }
  }

  /** Why there is not exactly one rate. */
  enum Reason {
    /** All flows have one sign: nothing is received, or nothing is paid. */
    ONE_SIGNED,
    /** The first flow is paid by the borrower: signs turned round, or not a loan. */
    BORROWER_PAYS_FIRST,
    /** The present value is zero at no rate in the range searched. */
    NO_RATE,
    /** More than one rate. */
    SEVERAL_RATES,
    /** The one rate lies outside −99 % to 100,000 % per unit period. */
    OUT_OF_RANGE,
    /**
     * Too many changes of sign, rates too close together, or times with no common measure, to count
     * the rates within bounded work.
     */
    TOO_IRREGULAR
  }

  /**
   * There is not exactly one rate.
   *
   * @param reason why
   * @param perPeriod the several rates per unit period, each certified, in rising order; empty for
   *     any other reason
   */
  record NotFound(Reason reason, List<RateBracket> perPeriod) implements IrrSolution {
    public NotFound {
      perPeriod = List.copyOf(perPeriod);
    }

    static NotFound because(Reason reason) {
      return new NotFound(reason, List.of());
    }

    @Override
    public <R> R fold(Function<Found, R> found, Function<NotFound, R> notFound) {
      return notFound.apply(this);
    }
  }
}
