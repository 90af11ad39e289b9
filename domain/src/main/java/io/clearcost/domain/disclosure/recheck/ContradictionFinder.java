package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.disclosure.recheck.SheetContradiction.Kind;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a told sheet says against itself: sums of its own figures, and line against row. */
final class ContradictionFinder {

  private final ToldSheet sheet;
  private final RepaymentPlan plan;
  private final Optional<BigDecimal> ours;
  private final RateComparison rates;
  private final List<SheetContradiction> found = new ArrayList<>();

  private ContradictionFinder(
      ToldSheet sheet, RepaymentPlan plan, Optional<BigDecimal> ours, RateComparison rates) {
    this.sheet = sheet;
    this.plan = plan;
    this.ours = ours;
    this.rates = rates;
  }

  /**
   * Everything it says against itself.
   *
   * @param plan the plan of the sheet
   * @param received what the plan leaves of the principal; empty where it has no cost
   * @param ours the annual cost that we reckon; empty likewise
   * @param rates how far sums of rates may lie apart
   */
  static List<SheetContradiction> find(
      ToldSheet sheet,
      RepaymentPlan plan,
      Optional<Money> received,
      Optional<BigDecimal> ours,
      RateComparison rates) {
    ContradictionFinder finder = new ContradictionFinder(sheet, plan, ours, rates);
    finder.rows();
    finder.columns();
    received.ifPresent(finder::received);
    finder.lines();
    finder.rates();
    return List.copyOf(finder.found);
  }

  private void rows() {
    for (ToldRow told : sheet.plan().rows()) {
      Money parts = told.row().total();
      told.total()
          .filter(total -> !total.equals(parts))
          .ifPresent(
              total ->
                  add(
                      Kind.ROW_DOES_NOT_ADD_UP,
                      "plan[%s].total".formatted(told.row().dueDate()),
                      new Text(
                          "the row of %s states %s, and its parts add up to %s",
                          "%s这一行载明合计%s，各项之和为%s"),
                      "due_date",
                      told.row().dueDate(),
                      "stated",
                      total,
                      "parts",
                      parts));
    }
  }

  private void columns() {
    column("plan.principal_total", sheet.plan().principalTotal(), sheet.plan().principalOfRows());
    column("plan.interest_total", sheet.plan().interestTotal(), sheet.plan().interestOfRows());
    column("plan.total", sheet.plan().total(), sheet.plan().sumOfRows());
    sheet
        .principal()
        .filter(stated -> !stated.equals(plan.principal()))
        .ifPresent(
            stated ->
                add(
                    Kind.PRINCIPAL_NOT_REPAID,
                    "principal",
                    new Text("the principal is %s, and the rows repay %s", "本金为%s，各行合计归还本金%s"),
                    "stated",
                    stated,
                    "repaid",
                    plan.principal()));
  }

  private void column(String path, Optional<Money> stated, Money sum) {
    stated
        .filter(total -> !total.equals(sum))
        .ifPresent(
            total ->
                add(
                    Kind.COLUMN_DOES_NOT_ADD_UP,
                    path,
                    new Text(
                        "the plan states %s in all, and its rows add up to %s",
                        "还款计划载明合计%s，各行之和为%s"),
                    "stated",
                    total,
                    "sum",
                    sum));
  }

  private void received(Money left) {
    Money kept = plan.principal().minus(left);
    Money principal = sheet.principal().orElse(plan.principal());
    sheet
        .received()
        .filter(stated -> !stated.equals(principal.minus(kept)))
        .ifPresent(
            stated ->
                add(
                    Kind.RECEIVED_NOT_EXPLAINED,
                    "received",
                    new Text(
                        "%s is received of %s, and the plan keeps back %s",
                        "实际到手%s，本金%s，而还款计划在放款时扣收%s"),
                    "received",
                    stated,
                    "principal",
                    principal,
                    "kept_back",
                    kept));
  }

  private void lines() {
    for (String code : PlanOfSheet.unexplained(sheet.items(), sheet.plan())) {
      add(
          Kind.CHARGE_NOT_ON_SHEET,
          "items[%s]".formatted(code),
          new Text(
              "the plan charges %s, %s in all, and no line tells of it", "还款计划收取%s合计%s，明示项目中没有列出"),
          "code",
          code,
          "paid",
          plan.paid(code));
    }
    for (ToldItem item : sheet.items()) {
      boolean isIdle = plan.rows().stream().allMatch(row -> row.charged(item.code()).isZero());
      boolean isFree = item.total().filter(Money::isZero).isPresent();
      boolean isFreeOfInterest =
          item.isInterest() && sheet.rate().filter(rate -> rate.value().signum() == 0).isPresent();
      if (isIdle && !isFree && !isFreeOfInterest && PlanOfSheet.isBorneByBorrower(item)) {
        add(
            Kind.LINE_NEVER_CHARGED,
            "items[%s]".formatted(item.code()),
            new Text("the plan never charges %s", "还款计划从未收取%s"),
            "code",
            item.code());
      }
    }
  }

  private void rates() {
    sum(
        Kind.INCREMENTS_DO_NOT_ADD_UP,
        sheet.form().filter(SheetForm.ENTERPRISE_LIST::equals).isEmpty(),
        ToldItem::increment,
        new Text(
            "the items add %s percentage points, and the annual cost is %s %%",
            "各项合计%s个百分点，而年化综合融资成本为%s%%"));
    sum(
        Kind.OWN_RATES_DO_NOT_ADD_UP,
        sheet.form().filter(SheetForm.ENTERPRISE_LIST::equals).isPresent(),
        ToldItem::ownRate,
        new Text(
            "the items' own rates add up to %s %%, and the annual cost is %s %%",
            "各项年化率之和为%s%%，而年化综合融资成本为%s%%"));
    ours.ifPresent(this::costBelowLoanRate);
  }

  /**
   * Discounts bring the cost below the loan rate, and so may the way in which days are counted: a
   * cost that is right contradicts nothing.
   */
  private void costBelowLoanRate(BigDecimal ours) {
    if (sheet.rate().isEmpty() || sheet.annualCost().isEmpty()) {
      return;
    }
    PrintedRate rate = sheet.rate().orElseThrow();
    PrintedRate cost = sheet.annualCost().orElseThrow();
    if (!rates.isRight(cost, ours)
        && cost.value().compareTo(rate.value()) < 0
        && Ratio.of(ours).compareTo(cost.value()) > 0) {
      add(
          Kind.COST_BELOW_LOAN_RATE,
          "annual_cost",
          new Text(
              "the annual cost %s %% is below the interest rate %s %%", "年化综合融资成本%s%%低于贷款年利率%s%%"),
          "annual_cost",
          percent(cost.value()),
          "rate",
          percent(rate.value()));
    }
  }

  /** Each printed rate may be off by half of its last digit, and their sum by all of that. */
  private void sum(
      Kind kind, boolean applies, Function<ToldItem, Optional<PrintedRate>> part, Text sentence) {
    List<PrintedRate> parts = sheet.items().stream().map(part).flatMap(Optional::stream).toList();
    boolean isWhole = !parts.isEmpty() && parts.size() == sheet.items().size();
    if (!applies || !isWhole || sheet.annualCost().isEmpty()) {
      return;
    }
    PrintedRate whole = sheet.annualCost().orElseThrow();
    Ratio sum = Ratio.ZERO;
    Ratio allowed = rates.tolerance().value().plus(whole.halfUnit());
    for (PrintedRate each : parts) {
      sum = sum.plus(each.value());
      allowed = allowed.plus(each.halfUnit());
    }
    Ratio apart = sum.minus(whole.value());
    if ((apart.signum() < 0 ? apart.negated() : apart).compareTo(allowed) > 0) {
      add(
          kind,
          "annual_cost",
          sentence,
          "sum",
          percent(sum),
          "annual_cost",
          percent(whole.value()));
    }
  }

  private static String percent(Ratio fraction) {
    return Percent.of(fraction);
  }

  private void add(Kind kind, String path, Text sentence, Object... facts) {
    found.add(SheetContradiction.of(kind, path, sentence, facts));
  }
}
