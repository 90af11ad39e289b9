package io.clearcost.domain.disclosure;

import io.clearcost.domain.loan.Drawdown;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The days after money is paid out in which a debit has to be explained: memberships, packages of
 * rights and second guarantees are taken on the first days, before the borrower has spent the
 * money.
 *
 * <p>No source known to us gives a number. Days 0 to 7 are our choice and no number of the law: the
 * press tells of days 0 to 2, and a week leaves no room just behind them.
 */
final class CompanionWindow {

  static final int LAST_DAY = 7;

  private CompanionWindow() {}

  /** Whether a day is one of them, after the disbursement or any later drawdown of a sheet. */
  static boolean holds(CostDisclosure sheet, LocalDate day) {
    return Stream.concat(
            Stream.of(sheet.plan().disbursementDate()),
            sheet.plan().drawdowns().stream().map(Drawdown::date))
        .anyMatch(start -> !day.isBefore(start) && !day.isAfter(start.plusDays(LAST_DAY)));
  }
}
