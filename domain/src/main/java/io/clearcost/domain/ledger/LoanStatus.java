package io.clearcost.domain.ledger;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;

/**
 * How a loan stands at the end of a day, as its lender reports it.
 *
 * @param asOf the day
 * @param grade the class of five
 * @param overdueDays for how many days the oldest unpaid amount has been due; 0 where none is
 * @param outstandingPrincipal principal that is owed, not negative
 * @param overduePrincipal the part of it that is overdue, never more
 */
public record LoanStatus(
    LocalDate asOf,
    LoanGrade grade,
    int overdueDays,
    Money outstandingPrincipal,
    Money overduePrincipal) {

  public LoanStatus {
    if (overdueDays < 0) {
      throw InvalidValue.of("days overdue are not negative: %s", "逾期天数不能为负：%s", overdueDays);
    }
    if (outstandingPrincipal.isNegative() || overduePrincipal.isNegative()) {
      throw InvalidValue.of("principal owed is not negative", "本金余额不能为负");
    }
    if (overduePrincipal.compareTo(outstandingPrincipal) > 0) {
      throw InvalidValue.of(
          "more principal is overdue than owed: %s of %s",
          "逾期本金%s超过本金余额%s", overduePrincipal, outstandingPrincipal);
    }
  }
}
