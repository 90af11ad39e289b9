package io.clearcost.bootstrap.book;

/**
 * How dear a lender is.
 *
 * @param lowest its lowest price, in basis points a year
 * @param below of a thousand loans so many cost at most four times the LPR
 * @param between of a thousand so many cost more, and at most 24 %
 * @param above of a thousand so many cost more than 24 %
 */
record Prices(int lowest, int below, int between, int above) {

  private static final int HIGHEST_BELOW = 1_190;
  private static final int LOWEST_BETWEEN = 1_250;
  private static final int HIGHEST_BETWEEN = 2_380;
  private static final int LOWEST_ABOVE = 2_450;
  private static final int HIGHEST_ABOVE = 3_590;

  /** Dear enough for a guarantor to take its part. */
  private static final int GUARANTEED_FROM = 1_000;

  /** The highest price of the ultra-short loans of the book, in basis points a year. */
  private static final int HIGHEST_ULTRA_SHORT = 2_300;

  /** The price of a loan of a product, its part for interest, and whether it is claimed. */
  LoanPrice pick(Product product, Dice dice) {
    int allIn =
        switch (product) {
          case AUTO_BALLOON -> dice.between(300, 900);
          case WORKING_CAPITAL -> dice.between(lowest, HIGHEST_BELOW);
          case ULTRA_SHORT -> dice.between(lowest, HIGHEST_ULTRA_SHORT);
          case CASH_INSTALMENT,
              INTEREST_FIRST,
              SINGLE_REPAYMENT,
              INSTALMENT_FEE,
              DRAW_AGREED,
              DRAW_OPEN ->
              basisPoints(dice);
        };
    LoanPrice price = new LoanPrice(allIn, interest(product, allIn, dice), false);
    return price.hasFee() && dice.chance(60) ? price.claimedTooLow() : price;
  }

  private int basisPoints(Dice dice) {
    return Weighted.of(below, dice.between(lowest, HIGHEST_BELOW))
        .and(between, dice.between(LOWEST_BETWEEN, HIGHEST_BETWEEN))
        .and(above, dice.between(LOWEST_ABOVE, HIGHEST_ABOVE))
        .pick(dice);
  }

  private static int interest(Product product, int allIn, Dice dice) {
    return switch (product) {
      case INSTALMENT_FEE -> 0;
      case WORKING_CAPITAL -> allIn - dice.between(60, 150);
      case CASH_INSTALMENT, INTEREST_FIRST ->
          allIn >= GUARANTEED_FROM && dice.chance(650) ? allIn * dice.between(50, 75) / 100 : allIn;
      case SINGLE_REPAYMENT, ULTRA_SHORT, DRAW_AGREED, DRAW_OPEN, AUTO_BALLOON -> allIn;
    };
  }
}
