package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The plan that came with a told sheet. Its parts are believed; what it says they add up to is
 * reckoned anew.
 *
 * @param disbursementDate day on which the money, or the first part of it, is paid out
 * @param drawdowns what of the principal is paid out later
 * @param rows in strict order of due date; a row on the day of disbursement is kept back
 * @param principalTotal what the sheet says the principal of the rows adds up to
 * @param interestTotal what it says their interest adds up to, after reliefs
 * @param total what it says everything adds up to
 */
public record ToldPlan(
    LocalDate disbursementDate,
    List<Drawdown> drawdowns,
    List<ToldRow> rows,
    Optional<Money> principalTotal,
    Optional<Money> interestTotal,
    Optional<Money> total) {

  public ToldPlan {
    drawdowns = List.copyOf(drawdowns);
    rows = List.copyOf(rows);
  }

  List<PlanRow> parts() {
    return rows.stream().map(ToldRow::row).toList();
  }

  Money principalOfRows() {
    return sum(PlanRow::principal);
  }

  Money interestOfRows() {
    return sum(row -> row.paid(FeeItem.INTEREST_CODE));
  }

  Money sumOfRows() {
    return sum(PlanRow::total);
  }

  private Money sum(Function<PlanRow, Money> part) {
    return rows.stream().map(ToldRow::row).map(part).reduce(Money.ZERO, Money::plus);
  }
}
