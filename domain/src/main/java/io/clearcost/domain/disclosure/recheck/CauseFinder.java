package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.disclosure.recheck.LikelyCause.Kind;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries the ways in which a wrong annual cost is known to come about, and keeps those that give the
 * figure.
 */
final class CauseFinder {

  /** Bounds the work: a sheet may have fifty lines, and each is left out by reckoning anew. */
  private static final int MOST_ITEMS_TRIED = 20;

  private final Reckoning reckoning;
  private final ComprehensiveFinancingCost cost;
  private final PrintedRate stated;
  private final RateComparison rates;
  private final List<LikelyCause> found = new ArrayList<>();

  private CauseFinder(
      Reckoning reckoning,
      ComprehensiveFinancingCost cost,
      PrintedRate stated,
      RateComparison rates) {
    this.reckoning = reckoning;
    this.cost = cost;
    this.stated = stated;
    this.rates = rates;
  }

  /**
   * The ways that give a stated annual cost.
   *
   * @param conventions under which the sheet may have printed it
   * @param loanRate the interest rate that the sheet states
   */
  static List<LikelyCause> ofCost(
      Reckoning reckoning,
      ComprehensiveFinancingCost cost,
      PrintedRate stated,
      List<RateConvention> conventions,
      Optional<PrintedRate> loanRate,
      RateComparison rates) {
    CauseFinder finder = new CauseFinder(reckoning, cost, stated, rates);
    conventions.forEach(finder::otherPlans);
    finder.otherConventions(conventions);
    finder.flat();
    finder.periodRate();
    loanRate.ifPresent(finder::loanRate);
    conventions.forEach(finder::cutOff);
    return List.copyOf(finder.found);
  }

  private void otherPlans(RateConvention convention) {
    RepaymentPlan plan = reckoning.plan();
    plan.fees().stream()
        .filter(item -> plan.rows().stream().anyMatch(row -> !row.charged(item.code()).isZero()))
        .limit(MOST_ITEMS_TRIED)
        .forEach(item -> without(item, convention));
    if (plan.fees().size() > 1) {
      reckoned(plan.keeping(code -> false), convention)
          .ifPresent(
              rate ->
                  add(
                      Kind.INTEREST_ALONE,
                      "",
                      rate,
                      new Text("it is the cost of interest alone", "等于仅计利息的成本")));
    }
    withoutWhatIsKeptBack()
        .flatMap(other -> reckoned(other, convention))
        .ifPresent(
            rate ->
                add(
                    Kind.ON_PRINCIPAL,
                    "",
                    rate,
                    new Text(
                        "it is reckoned on the principal, and not on what is received of it",
                        "按贷款本金而非实际到手金额计算")));
    cost.decomposition()
        .grossRate()
        .filter(gross -> gross.convention() == convention)
        .ifPresent(
            gross ->
                add(
                    Kind.BEFORE_RELIEFS,
                    "",
                    gross.fraction(),
                    new Text("it is the cost before discounts and subsidies", "等于未扣除优惠和贴息的成本")));
  }

  private void without(FeeItem item, RateConvention convention) {
    reckoned(reckoning.plan().keeping(code -> !code.equals(item.code())), convention)
        .ifPresent(
            rate ->
                add(
                    Kind.WITHOUT_ITEM,
                    item.code(),
                    rate,
                    Text.of("it is the cost without %s", "等于不计%s的成本", item.name())));
  }

  /** Empty where nothing is kept back, or some of it comes back later. */
  private Optional<RepaymentPlan> withoutWhatIsKeptBack() {
    RepaymentPlan plan = reckoning.plan();
    List<PlanRow> later =
        plan.rows().stream().filter(row -> row.dueDate().isAfter(plan.disbursementDate())).toList();
    Money repaid = later.stream().map(PlanRow::principal).reduce(Money.ZERO, Money::plus);
    boolean isKept = later.size() < plan.rows().size() && repaid.equals(plan.principal());
    boolean comesBack =
        plan.fees().stream().anyMatch(item -> item.facts().refund() == FeeRefund.AT_MATURITY);
    return isKept && !comesBack
        ? Optional.of(
            new RepaymentPlan(
                plan.principal(),
                plan.disbursementDate(),
                plan.drawdowns(),
                later,
                plan.fees(),
                plan.contingent()))
        : Optional.empty();
  }

  private Optional<BigDecimal> reckoned(RepaymentPlan other, RateConvention convention) {
    return reckoning.rate(other, convention).map(AnnualRate::fraction);
  }

  private void otherConventions(List<RateConvention> conventions) {
    cost.annualised().stream()
        .filter(annual -> !conventions.contains(annual.convention()))
        .flatMap(annual -> annual.rate().stream())
        .forEach(
            rate ->
                add(
                    Kind.OTHER_CONVENTION,
                    rate.convention().name(),
                    rate.fraction(),
                    Text.of(
                        "it is the rate of another convention, %s",
                        "等于另一口径%s的利率", rate.convention())));
  }

  /** The cost of the loan, and its interest, over the original principal and the whole term. */
  private void flat() {
    List<PeriodicFlow> flows = cost.flows().flows();
    Ratio years = cost.flows().years(flows.get(flows.size() - 1).offset());
    RepaymentPlan plan = reckoning.plan();
    Ratio base = Ratio.of(plan.principal().fen()).times(years);
    if (base.signum() > 0) {
      Text sentence =
          new Text(
              "it is %s over the original principal and the term, as if nothing were repaid on the"
                  + " way",
              "等于%s除以初始本金和期限，未扣除已归还的本金");
      flat(cost.totalCost(), base, sentence.with(new Text("all cost", "全部成本")));
      Money interest = plan.paid(FeeItem.INTEREST_CODE);
      if (!interest.equals(cost.totalCost())) {
        flat(interest, base, sentence.with(new Text("interest", "利息")));
      }
    }
  }

  private void flat(Money charged, Ratio base, Text sentence) {
    BigDecimal rate =
        Ratio.of(charged.fen()).dividedBy(base).toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP);
    add(Kind.FLAT_ON_PRINCIPAL, "", rate, sentence);
  }

  private void periodRate() {
    cost.under(RateConvention.NOMINAL_SIMPLE)
        .bracket()
        .map(found -> found.times(Ratio.ONE.dividedBy(cost.flows().unit().perYear())).middle())
        .filter(rate -> !cost.flows().unit().perYear().equals(Ratio.ONE))
        .ifPresent(
            rate ->
                add(
                    Kind.PERIOD_RATE,
                    cost.flows().unit().label(),
                    rate,
                    Text.of(
                        "it is the rate of one period and not of a year: %s",
                        "等于单期而非一年的利率：%s", cost.flows().unit().label())));
  }

  private void loanRate(PrintedRate loanRate) {
    add(
        Kind.LOAN_RATE,
        "",
        loanRate.fraction(),
        new Text("it is the interest rate of the loan", "等于贷款年利率"));
  }

  private void cutOff(RateConvention convention) {
    cost.under(convention)
        .rate()
        .filter(rate -> stated.cutsOff(rate.fraction()))
        .ifPresent(
            rate ->
                add(
                    Kind.CUT_OFF,
                    rate.convention().name(),
                    stated.fraction(),
                    new Text(
                        "its further digits are cut off, and not rounded", "多余位数被直接舍去，未四舍五入")));
  }

  private void add(Kind kind, String subject, BigDecimal rate, Text sentence) {
    if (rates.isRight(stated, rate)) {
      found.add(
          new LikelyCause(
              kind,
              subject,
              new Quantity(Ratio.of(rate), Quantity.Unit.ANNUAL_FRACTION),
              sentence));
    }
  }
}
