package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the borrower pays, by due date and component.
 *
 * @param principal amount owed in all, positive; the rows repay exactly it
 * @param disbursementDate day on which the money, or the first part of it, is paid out
 * @param drawdowns what of the principal is paid out later, in strict order of date
 * @param rows in strict order of due date, the last one after disbursement; a row on the day of
 *     disbursement lowers what the borrower receives
 * @param fees the items that the rows refer to
 * @param contingent what is charged only when something goes wrong, apart from the rows
 */
public record RepaymentPlan(
    Money principal,
    LocalDate disbursementDate,
    List<Drawdown> drawdowns,
    List<PlanRow> rows,
    List<FeeItem> fees,
    List<ContingentCharge> contingent) {

  /** Bounds the work: fifty fees on the 480 rows of the longest loan in months, and some. */
  private static final int MOST_FEE_AMOUNTS = 30_000;

  public RepaymentPlan {
    drawdowns = List.copyOf(drawdowns);
    rows = List.copyOf(rows);
    fees = List.copyOf(fees);
    contingent = List.copyOf(contingent);
    if (!principal.isPositive()) {
      throw InvalidValue.of("the principal must be positive, not %s", "本金应为正数，不能是%s", principal);
    }
    if (rows.isEmpty() || !rows.get(rows.size() - 1).dueDate().isAfter(disbursementDate)) {
      throw InvalidValue.of("a plan needs a payment after disbursement", "还款计划须有放款之后的还款");
    }
    if ((long) rows.size() * fees.size() > MOST_FEE_AMOUNTS) {
      throw InvalidValue.of(
          "%d rows with %d fee items are more than %d amounts",
          "%d行乘以%d个费用项目，超过%d个金额", rows.size(), fees.size(), MOST_FEE_AMOUNTS);
    }
    requireOrder(disbursementDate, rows);
    requireSummable(principal, rows);
    ContingentCharge.requireApart(fees, contingent);
    Set<String> known = new HashSet<>();
    fees.forEach(item -> known.add(item.code()));
    long repaid = 0;
    boolean givesBack = false;
    for (PlanRow row : rows) {
      row.requireKnownCodes(known);
      repaid += row.principal().fen();
      givesBack |= row.givesBack();
    }
    if (givesBack) {
      for (FeeItem item : fees) {
        requireReturnsCovered(item, rows);
      }
    }
    if (repaid != principal.fen()) {
      throw InvalidValue.of(
          "the rows repay %s of principal, but %s is owed",
          "各行合计归还本金%s，而应还%s", Money.ofFen(repaid), principal);
    }
    Drawdown.requireOrder(principal, disbursementDate, drawdowns);
    requireDrawnBefore(Drawdown.first(principal, drawdowns), drawdowns, rows);
  }

  /** What is paid out on the day of disbursement. */
  public Money firstDrawn() {
    return Drawdown.first(principal, drawdowns);
  }

  /** A plan of a loan that is paid out at once, without contingent charges. */
  public RepaymentPlan(
      Money principal, LocalDate disbursementDate, List<PlanRow> rows, List<FeeItem> fees) {
    this(principal, disbursementDate, List.of(), rows, fees, List.of());
  }

  /** The due date of the last payment. */
  public LocalDate maturity() {
    return rows.get(rows.size() - 1).dueDate();
  }

  /** What the borrower pays of interest or of one fee item over the life of the loan. */
  public Money paid(String code) {
    return rows.stream().map(row -> row.paid(code)).reduce(Money.ZERO, Money::plus);
  }

  /** What is charged of interest or of one fee item over the life of the loan, before reliefs. */
  public Money charged(String code) {
    long charged = 0;
    for (PlanRow row : rows) {
      charged += row.charged(code).fen();
    }
    return Money.ofFen(charged);
  }

  /** The same plan with some of its fees only. */
  public RepaymentPlan keeping(Predicate<String> codes) {
    return new RepaymentPlan(
        principal,
        disbursementDate,
        drawdowns,
        rows.stream().map(row -> row.keeping(codes)).toList(),
        fees.stream().filter(item -> codes.test(item.code())).toList(),
        contingent);
  }

  /** After this no sum of some of the amounts overflows. */
  private static void requireSummable(Money principal, List<PlanRow> rows) {
    long sizes = Money.sumOfSizes(0, principal);
    for (PlanRow row : rows) {
      sizes = row.sumOfSizes(sizes);
    }
  }

  private static void requireOrder(LocalDate disbursement, List<PlanRow> rows) {
    for (int k = 0; k < rows.size(); k++) {
      LocalDate date = rows.get(k).dueDate();
      if (k == 0 ? date.isBefore(disbursement) : !date.isAfter(rows.get(k - 1).dueDate())) {
        throw InvalidValue.of(
            "rows stand in order of due date, one a day, from disbursement on %s: %s",
            "各行须自放款日%s起按还款日排列，每日一行：%s", disbursement, date);
      }
    }
  }

  /** Nothing is repaid that was not paid out before, or on the same day. */
  private static void requireDrawnBefore(
      Money first, List<Drawdown> drawdowns, List<PlanRow> rows) {
    long outstanding = first.fen();
    int next = 0;
    for (PlanRow row : rows) {
      for (;
          next < drawdowns.size() && !drawdowns.get(next).date().isAfter(row.dueDate());
          next++) {
        outstanding += drawdowns.get(next).amount().fen();
      }
      outstanding -= row.principal().fen();
      if (outstanding < 0) {
        throw InvalidValue.of(
            "the row of %s repays more principal than was paid out by then",
            "%s这一行归还的本金超过届时已发放的本金", row.dueDate());
      }
    }
  }

  /** A fee is negative only as the return of what was charged before. */
  private static void requireReturnsCovered(FeeItem item, List<PlanRow> rows) {
    Money held = Money.ZERO;
    for (PlanRow row : rows) {
      Money amount = row.charged(item.code());
      held = held.plus(amount);
      if (amount.isNegative()
          && (item.facts().refund() != FeeRefund.AT_MATURITY || held.isNegative())) {
        throw InvalidValue.of(
            "the row of %s gives back more of %s than was charged and is to be given back",
            "%s这一行退还的%s超过已收取且应退还的金额", row.dueDate(), item.code());
      }
    }
  }
}
