package io.clearcost.domain.disclosure;

import io.clearcost.domain.cost.SettlementCurve;
import io.clearcost.domain.disclosure.CollectionFinding.Reason;
import io.clearcost.domain.disclosure.CollectionFindings.Held;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the borrower has to be given: the loan, and what comes back of deposits and fees. */
final class BorrowerDues {

  private final CostDisclosure sheet;
  private final LoanCourse course;
  private final CollectionFindings findings;

  BorrowerDues(CostDisclosure sheet, LoanCourse course, CollectionFindings findings) {
    this.sheet = sheet;
    this.course = course;
    this.findings = findings;
  }

  /**
   * What is paid out, less what is taken the same day, against what the sheet says is received.
   * Where nobody told of a payout, and where the loan is drawn in parts, nothing is compared.
   *
   * @param kept charges of the cost that were taken by the day of disbursement
   */
  void payout(LocalDate asOf, Money kept) {
    List<Movement> payouts = by(Movement.Kind.PAYOUT, asOf);
    if (payouts.isEmpty() || !sheet.plan().drawdowns().isEmpty()) {
      return;
    }
    Money received =
        payouts.stream().map(Movement::amount).reduce(Money.ZERO, Money::plus).minus(kept);
    if (received.compareTo(sheet.received()) < 0) {
      findings.add(
          Reason.SHORT_PAYOUT,
          Optional.empty(),
          Held.atLeast(received, sheet.received()),
          new Text("%s is received, not the %s of the sheet", "实际到手%s，少于明示的%s"),
          "received",
          received,
          "disclosed",
          sheet.received());
    }
  }

  /** What was given back by a day against what has to be. */
  void refunds(LocalDate asOf) {
    Money owed =
        course
            .since(ContingentEvent.PREPAYMENT, asOf)
            .map(day -> SettlementCurve.givenBackOn(sheet.plan(), day))
            .orElseGet(() -> givenBackBy(asOf));
    Money returned =
        by(Movement.Kind.REFUND, asOf).stream()
            .map(Movement::amount)
            .reduce(Money.ZERO, Money::plus);
    if (returned.compareTo(owed) < 0) {
      findings.add(
          Reason.REFUND_NOT_MADE,
          Optional.empty(),
          Held.atLeast(returned, owed),
          new Text("%s is given back by %s, and %s is owed", "截至%2$s已退还%1$s，应退还%3$s"),
          "returned",
          returned,
          "date",
          asOf,
          "owed",
          owed);
    }
  }

  /** What the plan itself gives back by a day: deposits. */
  private Money givenBackBy(LocalDate day) {
    Money back = Money.ZERO;
    for (PlanRow row : sheet.plan().rows()) {
      for (FeeAmount fee : row.fees()) {
        back =
            fee.amount().isNegative() && !row.dueDate().isAfter(day)
                ? back.minus(fee.amount())
                : back;
      }
    }
    return back;
  }

  private List<Movement> by(Movement.Kind kind, LocalDate day) {
    return course.movements().stream()
        .filter(movement -> movement.kind() == kind && !movement.date().isAfter(day))
        .toList();
  }
}
