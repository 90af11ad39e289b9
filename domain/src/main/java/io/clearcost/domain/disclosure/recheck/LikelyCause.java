package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.text.Text;

/**
 * How a wrong figure may have come about. Named only where the figure, reckoned so, agrees within
 * the tolerance.
 *
 * @param kind what was done
 * @param subject the item or convention that it is about; empty where there is none
 * @param reckoned what comes of it
 * @param sentence for people
 */
public record LikelyCause(Kind kind, String subject, Quantity reckoned, Text sentence) {

  /** What was done. */
  public enum Kind {
    /** One item of the plan was left out. */
    WITHOUT_ITEM,
    /** Only interest was reckoned. */
    INTEREST_ALONE,
    /**
     * What is kept back at disbursement was left out: reckoned on the principal, not on receipt.
     */
    ON_PRINCIPAL,
    /** Discounts and subsidies were left out. */
    BEFORE_RELIEFS,
    /** Another convention than the label says. */
    OTHER_CONVENTION,
    /** Cost over the original principal and time, as if nothing were repaid on the way. */
    FLAT_ON_PRINCIPAL,
    /** The rate of one period, not of a year. */
    PERIOD_RATE,
    /** The interest rate of the loan stands in its place. */
    LOAN_RATE,
    /** The item's own rate stands where its increment should, or the other way round. */
    OTHER_FORM,
    /** Further digits were cut off, not rounded. */
    CUT_OFF
  }
}
