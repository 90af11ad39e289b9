package io.clearcost.bootstrap.book;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known of a loan of a book and stands in none of its records: how it evades the law, or
 * looks as if it did.
 */
public enum Pattern {

  /**
   * A merchant takes a tenth of the loan for a "membership" a day or two after the money came; the
   * statement calls it an investment (理财).
   */
  DAY_TWO_MEMBERSHIP(true, DayTwoMembership::new),

  /**
   * A package of rights, enjoyed first and paid later (先享后付): six instalments from the day of the
   * loan, the price a share of the loan.
   */
  RIGHTS_IN_INSTALMENTS(true, RightsInInstalments::new),

  /**
   * A licensed guarantor inside the plan, and a company without a licence that takes a "guarantee
   * consulting" fee outside it each month.
   */
  DOUBLE_GUARANTEE(true, DoubleGuarantee::new),

  /**
   * The guarantor pulls back 30 % of the money the moment it came, and a fourth company collects
   * the instalments.
   */
  ROUND_TRIP_FUNDS(true, RoundTripFunds::new),

  /**
   * A loan of four weeks in weekly instalments, with an up-front guarantee fee of a tenth of the
   * loan.
   */
  ONE_MONTH_WITH_HUGE_GUARANTEE(true, OneMonthWithHugeGuarantee::new),

  /**
   * A small second loan of the same day whose money goes to a shop: goods that nobody would buy at
   * the price.
   */
  COMPANION_ORDER(true, CompanionOrder::new),

  /**
   * Loans of 31 days that follow each other by a day, now at the sister company, now under another
   * product code: together one long loan.
   */
  ROLLING_ULTRA_SHORT(true, RollingUltraShort::new),

  /** A product line with every loan between 23.90 % and 23.99 %. */
  THRESHOLD_HUGGING(true, ThresholdHugging::new),

  /**
   * A part of the price is called consulting, acceleration or risk protection and flows to a third
   * company; chosen freely, it says, and nothing proves it.
   */
  FEE_RENAMED(true, FeeRenamed::new),

  /** A discount on interest stands in the contract and in the claimed cost; the full is paid. */
  UNDISCOUNTED_PLAN(true, UndiscountedPlan::new),

  /** The lender claims the contract rate as the cost, and charges fees beside it. */
  UNDERSTATED_CLAIM(true, Ordinary::new),

  /** All that the borrower pays comes to more than 24 % a year. */
  ABOVE_HARD_CAP(true, Ordinary::new),

  /**
   * All that the borrower pays comes to more than four times the LPR and not more than 24 % a year.
   */
  BETWEEN_CAPS(false, Ordinary::new),

  /** One loan of some days to an enterprise, until its bank renews the old one. */
  HONEST_BRIDGING(false, HonestBridging::new),

  /** Cover for accidents that the borrower asked for, with the evidence. */
  VOLUNTARY_INSURANCE(false, VoluntaryInsurance::new),

  /** Stock for a season: a month at a fair price, and another one months later. */
  SEASONAL_ULTRA_SHORT(false, SeasonalUltraShort::new),

  /** The borrower pays everything back to the lender within days. */
  EARLY_REPAYER(false, EarlyRepayer::new),

  /**
   * A membership held for years: its yearly fee is small, of one price for everybody, and falls due
   * weeks after the loan.
   */
  LEGITIMATE_MEMBERSHIP(false, LegitimateMembership::new),

  /** Two licensed guarantors cover a part each, both inside the plan. */
  SHARED_GUARANTEE(false, SharedGuarantee::new),

  /** A discount on interest that is really given. */
  HONOURED_DISCOUNT(false, HonouredDiscount::new),

  /** A product line with one price for everybody, far below any cap. */
  SINGLE_PRICE(false, SinglePrice::new),

  /** The same borrower takes a second loan weeks later, and receives its money. */
  REPEAT_BORROWER(false, RepeatBorrower::new);

  private final boolean guilty;

  @SuppressWarnings("ImmutableEnumChecker") // refers to constructors without state
  private final Supplier<Scheme> scheme;

  Pattern(boolean guilty, Supplier<Scheme> scheme) {
    this.guilty = guilty;
    this.scheme = scheme;
  }

  /** Whether it evades the law or breaks it, and does not only look like that. */
  public boolean isGuilty() {
    return guilty;
  }

  /** The innocent pattern that a detector of this one has to tell from it, where there is one. */
  public Optional<Pattern> lookAlike() {
    return switch (this) {
      case DAY_TWO_MEMBERSHIP, RIGHTS_IN_INSTALMENTS -> Optional.of(LEGITIMATE_MEMBERSHIP);
      case DOUBLE_GUARANTEE -> Optional.of(SHARED_GUARANTEE);
      case ROUND_TRIP_FUNDS -> Optional.of(EARLY_REPAYER);
      case ONE_MONTH_WITH_HUGE_GUARANTEE -> Optional.of(SEASONAL_ULTRA_SHORT);
      case COMPANION_ORDER -> Optional.of(REPEAT_BORROWER);
      case ROLLING_ULTRA_SHORT -> Optional.of(HONEST_BRIDGING);
      case THRESHOLD_HUGGING -> Optional.of(SINGLE_PRICE);
      case FEE_RENAMED -> Optional.of(VOLUNTARY_INSURANCE);
      case UNDISCOUNTED_PLAN -> Optional.of(HONOURED_DISCOUNT);
      case ABOVE_HARD_CAP -> Optional.of(BETWEEN_CAPS);
      case UNDERSTATED_CLAIM,
          BETWEEN_CAPS,
          HONEST_BRIDGING,
          VOLUNTARY_INSURANCE,
          SEASONAL_ULTRA_SHORT,
          EARLY_REPAYER,
          LEGITIMATE_MEMBERSHIP,
          SHARED_GUARANTEE,
          HONOURED_DISCOUNT,
          SINGLE_PRICE,
          REPEAT_BORROWER ->
          Optional.empty();
    };
  }

  Scheme scheme() {
    return scheme.get();
  }
}
