package io.clearcost.domain.cost.solver;

import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.text.Text;
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
    ONE_SIGNED("all cash flows are received, or all are paid", "现金流全部为收入或全部为支出"),
    /** The first flow is paid by the borrower: signs turned round, or not a loan. */
    BORROWER_PAYS_FIRST("the borrower pays before receiving anything", "借款人在收到款项之前先行支付"),
    /** The present value is zero at no rate in the range searched. */
    NO_RATE("the present value is zero at no rate", "任何利率下现值均不为零"),
    /** More than one rate. */
    SEVERAL_RATES("the present value is zero at several rates", "使现值为零的利率不止一个"),
    /** The one rate lies outside −99 % to 100,000 % per unit period. */
    OUT_OF_RANGE("the rate lies outside the range searched per unit period", "单位期利率超出求解范围"),
    /**
     * Too many changes of sign, rates too close together, or times with no common measure, to count
     * the rates within bounded work.
     */
    TOO_IRREGULAR(
        "the cash flows change sign too often, have rates too close together, or lie at times"
            + " without a common measure, to count their rates",
        "现金流变号过于频繁、各利率过于接近或时点无公约，无法确定利率个数");

    private final String english;
    private final String chinese;

    Reason(String english, String chinese) {
      this.english = english;
      this.chinese = chinese;
    }

    /** What it means, for people. */
    public Text sentence() {
      return new Text(english, chinese);
    }
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
