package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.List;

/**
 * A fee item of loan terms: what, how much and when.
 *
 * @param item what is charged and by whom
 * @param standard how much each time (收取标准)
 * @param timing when
 * @param dates the days, in order and each once: of {@link FeeTiming#ON_LISTED_DATES} at least one,
 *     of {@link FeeTiming#BEFORE_DISBURSEMENT} exactly one, else none
 */
public record TermsFee(
    FeeItem item, FeeStandard standard, FeeTiming timing, List<LocalDate> dates) {

  public TermsFee {
    dates = List.copyOf(dates);
    requireDates(item.code(), timing, dates);
  }

  /**
   * Refuses days that do not belong to a timing.
   *
   * @param code of the fee
   */
  public static void requireDates(String code, FeeTiming timing, List<LocalDate> dates) {
    switch (timing) {
      case BEFORE_DISBURSEMENT ->
          require(dates.size() == 1, "the fee %s names its day", "费用%s须写明日期", code);
      case ON_LISTED_DATES ->
          require(!dates.isEmpty(), "the fee %s lists its days", "费用%s须列出日期", code);
      case UPFRONT, EACH_PERIOD_IN_ADVANCE, EACH_PERIOD, AT_MATURITY ->
          require(
              dates.isEmpty(),
              "the fee %s takes its days from the instalments",
              "费用%s的日期由各期决定",
              code);
    }
    for (int k = 1; k < dates.size(); k++) {
      require(
          dates.get(k).isAfter(dates.get(k - 1)),
          "the fee %s lists its days in order",
          "费用%s的日期须先后有序",
          code);
    }
  }

  /** A fee whose days follow from the instalments. */
  public TermsFee(FeeItem item, FeeStandard standard, FeeTiming timing) {
    this(item, standard, timing, List.of());
  }

  /** Refuses days that do not fit the life of the loan. */
  void requireWithin(LocalDate disbursement, LocalDate maturity) {
    for (LocalDate date : dates) {
      if (timing == FeeTiming.BEFORE_DISBURSEMENT) {
        require(
            date.isBefore(disbursement),
            "the fee %s falls due before disbursement, not on %s",
            "费用%s应在放款前支付，不能在%s",
            item.code(),
            date);
      } else {
        require(
            !date.isBefore(disbursement) && !date.isAfter(maturity),
            "the fee %s falls due from disbursement to the last payment, not on %s",
            "费用%s应在放款至最后一次还款之间支付，不能在%s",
            item.code(),
            date);
      }
    }
  }

  private static void require(boolean holds, String english, String chinese, Object... values) {
    if (!holds) {
      throw InvalidValue.of(english, chinese, values);
    }
  }
}
