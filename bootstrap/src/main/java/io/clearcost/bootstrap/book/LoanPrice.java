package io.clearcost.bootstrap.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a loan costs its borrower, in basis points (a hundredth of a per cent) a year, by the
 * nominal rate.
 *
 * @param allIn interest and the fees of the plan together
 * @param interest the contract rate, not above {@code allIn}; what is left of it is a fee
 * @param understated whether the lender claims the contract rate to be the cost
 */
record LoanPrice(int allIn, int interest, boolean understated) {

  /** Four times the one-year LPR of 3 %, which has stood since May 2025. */
  private static final int TARGET_CAP = 1_200;

  private static final int HARD_CAP = 2_400;
  private static final int BASIS_POINTS = 10_000;
  private static final int MONTHS_IN_YEAR = 12;
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  /** Interest and nothing else. */
  static LoanPrice ofInterest(int basisPoints) {
    return new LoanPrice(basisPoints, basisPoints, false);
  }

  boolean hasFee() {
    return interest < allIn;
  }

  boolean isAboveHardCap() {
    return allIn > HARD_CAP;
  }

  boolean isBetweenCaps() {
    return allIn > TARGET_CAP && allIn <= HARD_CAP;
  }

  LoanPrice claimedTooLow() {
    return new LoanPrice(allIn, interest, true);
  }

  /** The contract rate as a decimal fraction. */
  String contractRate() {
    return fraction(interest);
  }

  /** What the fee costs a year, as a decimal fraction. */
  String feeRate() {
    return fraction(allIn - interest);
  }

  /** Basis points as a decimal fraction in plain notation. */
  static String fraction(int basisPoints) {
    return basisPoints == 0
        ? "0"
        : BigDecimal.valueOf(basisPoints, 4).stripTrailingZeros().toPlainString();
  }

  /**
   * The fee of each month, in fen, with which level instalments cost {@code allIn}:
   *
   * <pre>  payment(allIn) - payment(interest),  payment(r) = (P - B v^n) i / (1 - v^n)</pre>
   *
   * with {@code i = r / 12} and {@code v = 1 / (1 + i)}; rounded down.
   */
  long monthlyFee(LoanShape shape) {
    return payment(shape, allIn).subtract(payment(shape, interest)).longValue();
  }

  /** The instalment without interest in it that costs {@code allIn}, less its principal. */
  long feeOfEqualPrincipal(LoanShape shape) {
    return payment(shape, allIn).longValue() - shape.principalFen() / shape.months();
  }

  /** The fee of a month on the whole principal, in fen, rounded down. */
  long simpleMonthlyFee(LoanShape shape) {
    return shape.principalFen() * (allIn - interest) / (MONTHS_IN_YEAR * BASIS_POINTS);
  }

  private static BigDecimal payment(LoanShape shape, int basisPoints) {
    BigDecimal principal = BigDecimal.valueOf(shape.principalFen());
    BigDecimal balloon = BigDecimal.valueOf(shape.balloonFen());
    if (basisPoints == 0) {
      return principal
          .subtract(balloon)
          .divide(BigDecimal.valueOf(shape.months()), RoundingMode.DOWN);
    }
    BigDecimal rate =
        BigDecimal.valueOf(basisPoints)
            .divide(BigDecimal.valueOf((long) BASIS_POINTS * MONTHS_IN_YEAR), DIGITS);
    BigDecimal discount =
        BigDecimal.ONE.divide(BigDecimal.ONE.add(rate).pow(shape.months(), DIGITS), DIGITS);
    return principal
        .subtract(balloon.multiply(discount))
        .multiply(rate)
        .divide(BigDecimal.ONE.subtract(discount), DIGITS);
  }
}
