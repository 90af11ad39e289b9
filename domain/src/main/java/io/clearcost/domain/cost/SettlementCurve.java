package io.clearcost.domain.cost;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes what a loan costs if it is settled after each of its due dates (提前还款).
 *
 * <pre>
 *   settlement  =  outstanding principal + prepayment charge - deposits - refunds
 *   rate        =  of the flows up to the due date, with the settlement on it
 * </pre>
 *
 * <p>The charges are those that count in the comprehensive financing cost, after reliefs; of the
 * prepayment charges the ones that the borrower bears, a share being taken of the outstanding
 * principal and rounded half up to the fen. A prepayment charge that is a rate has no time to run
 * and comes to nothing. A drawdown after the due date is not drawn. On the last due date nothing is
 * settled early, and the figure is the normal cost.
 */
public final class SettlementCurve {

  /** Forty years of months: each point solves the loan up to it, and that is work enough. */
  public static final int MOST_POINTS = 480;

  private final RepaymentPlan plan;
  private final List<ContingentCharge> prepayment;
  private final EarlyRefunds refunds;
  private final Lender lender;

  private SettlementCurve(RepaymentPlan plan, Lender lender) {
    this.plan = plan;
    this.prepayment =
        plan.contingent().stream()
            .filter(charge -> charge.event() == ContingentEvent.PREPAYMENT)
            .filter(charge -> charge.item().facts().bearer() == FeeBearer.BORROWER)
            .toList();
    this.refunds = new EarlyRefunds(plan);
    this.lender = lender;
  }

  /**
   * The plan of an offer whose settlements can be computed.
   *
   * @throws IllegalArgumentException for cash flows alone, which do not tell principal from cost,
   *     and for more than {@link #MOST_POINTS} due dates
   */
  public static RepaymentPlan plan(LoanOffer offer) {
    RepaymentPlan plan =
        offer.fold(
            PlanExpander::expand,
            given -> given,
            flows -> {
              throw InvalidValue.of(
                  "cash flows alone do not tell how much principal a settlement repays",
                  "仅凭现金流无法得知结清时归还多少本金");
            });
    long points = dueRows(plan).size();
    if (points > MOST_POINTS) {
      throw InvalidValue.of(
          "%d due dates are more than the %d settlements computed",
          "%d个还款日超过可计算的%d个结清点", points, MOST_POINTS);
    }
    return plan;
  }

  /**
   * Computes the curve.
   *
   * @param offered the plan as it was offered, of at most {@link #MOST_POINTS} due dates
   * @param lender what is known of the lender
   */
  public static SettlementOutcome calculate(RepaymentPlan offered, Lender lender) {
    ChargeReview review = ChargeReview.of(offered, lender);
    if (!review.unmapped().isEmpty()) {
      return new SettlementOutcome.NotMapped(review.unmapped());
    }
    return new SettlementOutcome.Calculated(
        new SettlementCurve(review.countedPlan(), lender).points());
  }

  /**
   * What has to come back of a plan that is settled on a day: deposits, and what was charged for
   * the time that is left.
   */
  public static Money givenBackOn(RepaymentPlan plan, LocalDate settlement) {
    EarlyRefunds refunds = new EarlyRefunds(plan);
    return refunds.deposits(settlement).plus(refunds.on(settlement));
  }

  private static List<PlanRow> dueRows(RepaymentPlan plan) {
    return plan.rows().stream()
        .filter(row -> row.dueDate().isAfter(plan.disbursementDate()) && !row.isIdle())
        .toList();
  }

  private List<SettlementPoint> points() {
    List<DatedFlow> all = PlanColumns.all(plan).dated();
    List<PlanRow> due = dueRows(plan);
    List<SettlementPoint> points = new ArrayList<>();
    Money repaid = repaidAtDisbursement();
    Money remaining = due.stream().map(this::charges).reduce(Money.ZERO, Money::plus);
    for (int k = 0; k < due.size(); k++) {
      PlanRow row = due.get(k);
      Money owedBefore = drawn(row.dueDate()).minus(repaid);
      repaid = repaid.plus(row.principal());
      remaining = remaining.minus(charges(row));
      List<PlanRow> later = due.subList(k + 1, due.size());
      points.add(point(k + 1, row, owedBefore, later, remaining, all));
    }
    return points;
  }

  private SettlementPoint point(
      int number,
      PlanRow row,
      Money owedBefore,
      List<PlanRow> later,
      Money remaining,
      List<DatedFlow> all) {
    LocalDate date = row.dueDate();
    Money outstanding = owedBefore.minus(row.principal());
    boolean early = !later.isEmpty();
    Money charge = early ? prepaymentCharge(outstanding) : Money.ZERO;
    Money deposit = early ? refunds.deposits(date) : Money.ZERO;
    Money refund = early ? refunds.on(date) : Money.ZERO;
    Money plain = outstanding.plus(charge).minus(deposit);
    List<DatedFlow> paid = all.stream().filter(flow -> !flow.date().isAfter(date)).toList();
    Map<Money, Settlement> settled = new HashMap<>();
    return new SettlementPoint(
        number,
        date,
        outstanding,
        charge,
        deposit,
        refund,
        remaining,
        owedBefore.isPositive()
            && row.interest().isZero()
            && later.stream().anyMatch(next -> next.interest().isPositive()),
        settled.computeIfAbsent(plain.minus(refund), amount -> settle(paid, date, amount)),
        settled.computeIfAbsent(plain, amount -> settle(paid, date, amount)),
        settled.computeIfAbsent(plain.plus(remaining), amount -> settle(paid, date, amount)));
  }

  private Settlement settle(List<DatedFlow> paid, LocalDate date, Money amount) {
    List<DatedFlow> flows = new ArrayList<>(paid);
    flows.add(new DatedFlow(date, amount.negated()));
    Money cost = flows.stream().map(DatedFlow::amount).reduce(Money.ZERO, Money::plus).negated();
    if (flows.get(0).amount().isZero()) {
      return withoutRate(amount, cost);
    }
    return CostCalculator.calculate(new LoanOffer.OfFlows(new CashFlows.Dated(flows)), lender)
        .fold(
            found ->
                new Settlement(
                    amount,
                    cost,
                    found.under(found.binding().convention()),
                    found.under(RateConvention.DATED_EFFECTIVE)),
            none -> withoutRate(amount, cost),
            unmapped -> withoutRate(amount, cost));
  }

  private static Settlement withoutRate(Money amount, Money cost) {
    return new Settlement(
        amount,
        cost,
        withoutRate(RateConvention.NOMINAL_SIMPLE),
        withoutRate(RateConvention.DATED_EFFECTIVE));
  }

  private static AnnualisedCost withoutRate(RateConvention convention) {
    return new AnnualisedCost.NotAvailable(
        convention, "the cash flows up to this settlement have no single rate");
  }

  private Money prepaymentCharge(Money outstanding) {
    ContingentCosts costs = new ContingentCosts(Ratio.ZERO, Ratio.ZERO, outstanding);
    return prepayment.stream()
        .map(charge -> charge.standard().fold(costs).amount())
        .flatMap(Optional::stream)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Interest and fees of a row after reliefs; the return of a deposit is none. */
  private Money charges(PlanRow row) {
    Money charges = row.paid(FeeItem.INTEREST_CODE);
    for (FeeItem fee : plan.fees()) {
      Money paid = row.paid(fee.code());
      charges = paid.isPositive() ? charges.plus(paid) : charges;
    }
    return charges;
  }

  private Money drawn(LocalDate date) {
    return plan.drawdowns().stream()
        .filter(drawdown -> !drawdown.date().isAfter(date))
        .map(Drawdown::amount)
        .reduce(plan.firstDrawn(), Money::plus);
  }

  private Money repaidAtDisbursement() {
    return plan.rows().stream()
        .filter(row -> row.dueDate().equals(plan.disbursementDate()))
        .map(PlanRow::principal)
        .reduce(Money.ZERO, Money::plus);
  }
}
