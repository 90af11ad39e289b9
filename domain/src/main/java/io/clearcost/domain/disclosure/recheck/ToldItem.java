package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of a told sheet; what is empty does not stand there.
 *
 * @param item what is charged and who receives it; interest stands under {@link
 *     FeeItem#INTEREST_CODE}
 * @param standard how much each time; never for interest, whose standard is the rate of the sheet
 * @param timing when
 * @param dates the days, where the timing lists them
 * @param total what it comes to in all
 * @param increment by how much the annual cost rises with it, the lines before it being charged
 * @param ownRate its own annual rate, without interest and other fees
 */
public record ToldItem(
    FeeItem item,
    Optional<FeeStandard> standard,
    Optional<FeeTiming> timing,
    List<LocalDate> dates,
    Optional<Money> total,
    Optional<PrintedRate> increment,
    Optional<PrintedRate> ownRate) {

  public ToldItem {
    dates = List.copyOf(dates);
  }

  public String code() {
    return item.code();
  }

  boolean isInterest() {
    return code().equals(FeeItem.INTEREST_CODE);
  }
}
