package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.text.InvalidValue;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What loan terms cannot have together. */
final class TermsContradictions {

  private static final Set<RepaymentMethod> LEVEL =
      EnumSet.of(RepaymentMethod.LEVEL_INSTALMENT, RepaymentMethod.LEVEL_PRINCIPAL);

  private static final Set<RepaymentMethod> WITH_BALLOON =
      EnumSet.of(
          RepaymentMethod.LEVEL_INSTALMENT, RepaymentMethod.LEVEL_PRINCIPAL, RepaymentMethod.FLAT);

  /** Methods with interest on the way. */
  private static final Set<RepaymentMethod> WITH_COUPONS =
      EnumSet.of(
          RepaymentMethod.LEVEL_INSTALMENT,
          RepaymentMethod.LEVEL_PRINCIPAL,
          RepaymentMethod.INTEREST_FIRST,
          RepaymentMethod.FLAT);

  /** Methods that repay the whole principal on the last due date. */
  private static final Set<RepaymentMethod> REPAID_AT_THE_END =
      EnumSet.of(RepaymentMethod.INTEREST_FIRST, RepaymentMethod.BULLET);

  private final List<Text> found = new ArrayList<>();

  private TermsContradictions() {}

  /** Everything that the parts of the terms say against each other, a sentence for each. */
  static List<Text> of(
      RepaymentMethod method,
      QuotedRate rate,
      LoanTerm term,
      LocalDate start,
      Optional<LocalDate> firstDueDate,
      RepaymentShape shape) {
    TermsContradictions all = new TermsContradictions();
    all.ofDates(method, term, start, firstDueDate, shape);
    all.ofMethod(method, rate, shape);
    return List.copyOf(all.found);
  }

  private void ofDates(
      RepaymentMethod method,
      LoanTerm term,
      LocalDate start,
      Optional<LocalDate> first,
      RepaymentShape shape) {
    boolean single = method == RepaymentMethod.BULLET;
    refuse(
        single && first.isPresent(), "a single repayment has no first due date", "一次性还本付息没有首个还款日");
    refuse(
        single && shape.interval().isPresent(),
        "a single repayment has no payment interval",
        "一次性还本付息没有还款间隔");
    refuse(
        single && shape.monthEnd() == MonthEndRule.END_OF_MONTH,
        "a single repayment has no month-end rule; its maturity date can be given",
        "一次性还本付息没有月末规则；可以给出到期日");
    refuse(
        !single && shape.interval().or(term::usualInterval).isEmpty(),
        "a term in days needs a payment interval, unless it is repaid once",
        "按天计的期限须给出还款间隔，一次性还本付息除外");
    refuse(
        !term.hasAgreedLength() && shape.maturityDate().isPresent(),
        "a draw until the end of its credit line has no other maturity date",
        "用至额度到期的提款没有其他到期日");
    refuse(
        !term.hasAgreedLength() && !REPAID_AT_THE_END.contains(method),
        "a draw without an agreed term is repaid at the end of its line, by INTEREST_FIRST or"
            + " BULLET, not by %s",
        "未约定期限的提款在额度到期时归还，方式为INTEREST_FIRST或BULLET，不能是%s",
        method);
    first.ifPresent(
        day -> {
          refuse(
              !day.isAfter(start),
              "the first due date %s is not after disbursement on %s",
              "首个还款日%s不晚于放款日%s",
              day,
              start);
          refuse(
              day.isAfter(start.plusYears(1)),
              "the first due date %s is more than a year after disbursement on %s",
              "首个还款日%s晚于放款日%s一年以上",
              day,
              start);
        });
  }

  private void ofMethod(RepaymentMethod method, QuotedRate rate, RepaymentShape shape) {
    refuse(
        method == RepaymentMethod.FLAT_FEE && rate.fraction().signum() != 0,
        "equal principal with a fee bears no interest; the rate must be 0",
        "等额本金加手续费不计利息，利率须为0");
    refuse(
        shape.balloon().isPositive() && !WITH_BALLOON.contains(method),
        "%s has no balloon; only LEVEL_INSTALMENT, LEVEL_PRINCIPAL and FLAT have one",
        "%s没有尾款，只有LEVEL_INSTALMENT、LEVEL_PRINCIPAL和FLAT有",
        method);
    for (Step step : shape.steps()) {
      refuse(
          step.factor().isPresent() && !LEVEL.contains(method),
          "%s has no instalments to step; only LEVEL_INSTALMENT and LEVEL_PRINCIPAL have",
          "%s没有可调整的每期还款额，只有LEVEL_INSTALMENT和LEVEL_PRINCIPAL有",
          method);
      refuse(
          step.rate().isPresent() && !WITH_COUPONS.contains(method),
          "%s has no rate to step",
          "%s没有可调整的利率",
          method);
    }
    shape
        .grace()
        .ifPresent(
            grace -> {
              refuse(!WITH_COUPONS.contains(method), "%s has no grace period", "%s没有宽限期", method);
              refuse(
                  method == RepaymentMethod.INTEREST_FIRST
                      && grace.kind() == Grace.Kind.INTEREST_ONLY,
                  "INTEREST_FIRST pays interest only, without a grace period",
                  "INTEREST_FIRST本来只付利息，无需宽限期");
            });
  }

  /** Words the sentence only where it is needed: most terms contradict nothing. */
  private void refuse(boolean contradictory, String english, String chinese, Object... values) {
    if (contradictory) {
      Text sentence = Text.of(english, chinese, values);
      if (!found.contains(sentence)) {
        found.add(sentence);
      }
    }
  }

  /**
   * Refuses amounts and counts that do not fit the instalments.
   *
   * @throws IllegalArgumentException naming all of them
   */
  static void requireFit(
      Money principal,
      RepaymentMethod method,
      LocalDate start,
      RepaymentShape shape,
      List<InstalmentPeriod> periods) {
    TermsContradictions all = new TermsContradictions();
    int count = periods.size();
    all.refuse(
        shape.balloon().compareTo(principal) >= 0,
        "the balloon %s is not below the principal %s",
        "尾款%s不低于本金%s",
        shape.balloon(),
        principal);
    all.refuse(
        shape.graceCount() >= count,
        "a grace period of %d leaves none of the %d instalments",
        "宽限期%d期，%d期中没有剩余",
        shape.graceCount(),
        count);
    for (Step step : shape.steps()) {
      all.refuse(
          step.fromInstalment() > count,
          "a step begins with instalment %d of %d",
          "调整自第%d期开始，而总共%d期",
          step.fromInstalment(),
          count);
      all.refuse(
          step.factor().isPresent() && step.fromInstalment() <= shape.graceCount() + 1,
          "instalment %d, the first to be stepped, is not after the first that repays principal",
          "首个调整的第%d期不晚于首个归还本金的期次",
          step.fromInstalment());
    }
    if (all.found.isEmpty()) {
      Drawdown.requireOrder(principal, start, shape.drawdowns());
      all.ofDrawdowns(method, shape, periods);
    }
    if (!all.found.isEmpty()) {
      throw new InvalidValue(Text.join(all.found));
    }
  }

  private void ofDrawdowns(
      RepaymentMethod method, RepaymentShape shape, List<InstalmentPeriod> periods) {
    int repaying = REPAID_AT_THE_END.contains(method) ? periods.size() - 1 : shape.graceCount();
    LocalDate firstRepaid = periods.get(repaying).end();
    shape.drawdowns().stream()
        .map(Drawdown::date)
        .filter(date -> !date.isBefore(firstRepaid))
        .forEach(
            date ->
                refuse(
                    true,
                    "the drawdown of %s is not before %s, when principal is first repaid;"
                        + " give a grace period or send a plan",
                    "%s的提款不早于首次归还本金的%s；请给出宽限期或提交还款计划",
                    date,
                    firstRepaid));
  }
}
