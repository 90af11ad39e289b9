package io.clearcost.bootstrap.book;

/**
 * How a borrower repays.
 *
 * @param kind what happens
 * @param atPerMille with which instalment: so many thousandths of all that there are
 * @param days how long something takes, 1 to {@value #MOST_DAYS}
 */
record Course(Kind kind, int atPerMille, int days) {

  static final int MOST_DAYS = 60;

  private static final int PER_MILLE = 1_000;

  /** Who does not repay mostly stops in the first part of the term. */
  private static final int EARLY_DEFAULTS = 4;

  private static final Weighted<Kind> USUAL =
      Weighted.of(770, Kind.ON_TIME)
          .and(85, Kind.LATE)
          .and(20, Kind.CURED)
          .and(40, Kind.DEFAULTED)
          .and(35, Kind.EARLY_IN_PART)
          .and(50, Kind.EARLY_IN_FULL);

  /** What may happen. The shares are ours; about 4 % of loans are never repaid. */
  enum Kind {
    /** Every instalment on its day. */
    ON_TIME,
    /** One instalment some days late. */
    LATE,
    /** Nothing for one to three months, then everything at once. */
    CURED,
    /** Nothing more from one instalment on. */
    DEFAULTED,
    /** With one instalment a part of what is left. */
    EARLY_IN_PART,
    /** All that is left before one instalment. */
    EARLY_IN_FULL
  }

  static final Course ON_TIME = new Course(Kind.ON_TIME, 0, 1);

  static Course pick(Product product, Dice dice) {
    // A draw without an agreed term is there to be repaid when the borrower likes.
    Kind kind =
        product == Product.DRAW_OPEN && dice.chance(800) ? Kind.EARLY_IN_FULL : USUAL.pick(dice);
    int at = dice.below(PER_MILLE);
    return new Course(
        kind, kind == Kind.DEFAULTED ? at / EARLY_DEFAULTS : at, dice.between(1, MOST_DAYS));
  }

  /** The instalment that it is about, from 0. */
  int at(int instalments) {
    return atPerMille * instalments / PER_MILLE;
  }
}
