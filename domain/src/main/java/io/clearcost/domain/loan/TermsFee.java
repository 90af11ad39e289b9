package io.clearcost.domain.loan;

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
    switch (timing) {
      case BEFORE_DISBURSEMENT -> require(dates.size() == 1, "names its day", item);
      case ON_LISTED_DATES -> require(!dates.isEmpty(), "lists its days", item);
      case UPFRONT, EACH_PERIOD_IN_ADVANCE, EACH_PERIOD, AT_MATURITY ->
          require(dates.isEmpty(), "takes its days from the instalments", item);
    }
    for (int k = 1; k < dates.size(); k++) {
      require(dates.get(k).isAfter(dates.get(k - 1)), "lists its days in order", item);
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
        require(date.isBefore(disbursement), "falls due before disbursement, not on " + date, item);
      } else {
        require(
            !date.isBefore(disbursement) && !date.isAfter(maturity),
            "falls due from disbursement to the last payment, not on " + date,
            item);
      }
    }
  }

  private static void require(boolean holds, String what, FeeItem item) {
    if (!holds) {
      throw new IllegalArgumentException("the fee %s %s".formatted(item.code(), what));
    }
  }
}
