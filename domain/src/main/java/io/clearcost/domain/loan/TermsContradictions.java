package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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

  private final List<String> found = new ArrayList<>();

  private TermsContradictions() {}

  /** Everything that the parts of the terms say against each other, a sentence for each. */
  static List<String> of(
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
    refuse(single && first.isPresent(), "a single repayment has no first due date");
    refuse(single && shape.interval().isPresent(), "a single repayment has no payment interval");
    refuse(
        single && shape.monthEnd() == MonthEndRule.END_OF_MONTH,
        "a single repayment has no month-end rule; its maturity date can be given");
    refuse(
        !single && shape.interval().or(term::usualInterval).isEmpty(),
        "a term in days needs a payment interval, unless it is repaid once");
    refuse(
        !term.hasAgreedLength() && shape.maturityDate().isPresent(),
        "a draw until the end of its credit line has no other maturity date");
    refuse(
        !term.hasAgreedLength() && !REPAID_AT_THE_END.contains(method),
        "a draw without an agreed term is repaid at the end of its line, by INTEREST_FIRST or"
            + " BULLET, not by "
            + method);
    first.ifPresent(
        day -> {
          refuse(
              !day.isAfter(start),
              () -> "the first due date %s is not after disbursement on %s".formatted(day, start));
          refuse(
              day.isAfter(start.plusYears(1)),
              () ->
                  "the first due date %s is more than a year after disbursement on %s"
                      .formatted(day, start));
        });
  }

  private void ofMethod(RepaymentMethod method, QuotedRate rate, RepaymentShape shape) {
    refuse(
        method == RepaymentMethod.FLAT_FEE && rate.fraction().signum() != 0,
        "equal principal with a fee bears no interest; the rate must be 0");
    refuse(
        shape.balloon().isPositive() && !WITH_BALLOON.contains(method),
        method + " has no balloon; only LEVEL_INSTALMENT, LEVEL_PRINCIPAL and FLAT have one");
    for (Step step : shape.steps()) {
      refuse(
          step.factor().isPresent() && !LEVEL.contains(method),
          method + " has no instalments to step; only LEVEL_INSTALMENT and LEVEL_PRINCIPAL have");
      refuse(
          step.rate().isPresent() && !WITH_COUPONS.contains(method),
          method + " has no rate to step");
    }
    shape
        .grace()
        .ifPresent(
            grace -> {
              refuse(!WITH_COUPONS.contains(method), method + " has no grace period");
              refuse(
                  method == RepaymentMethod.INTEREST_FIRST
                      && grace.kind() == Grace.Kind.INTEREST_ONLY,
                  "INTEREST_FIRST pays interest only, without a grace period");
            });
  }

  private void refuse(boolean contradictory, String sentence) {
    if (contradictory && !found.contains(sentence)) {
      found.add(sentence);
    }
  }

  /** The same with a sentence that is only worded when it is needed. */
  private void refuse(boolean contradictory, Supplier<String> sentence) {
    if (contradictory) {
      refuse(true, sentence.get());
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
        () -> "the balloon %s is not below the principal %s".formatted(shape.balloon(), principal));
    all.refuse(
        shape.graceCount() >= count,
        () ->
            "a grace period of %d leaves none of the %d instalments"
                .formatted(shape.graceCount(), count));
    for (Step step : shape.steps()) {
      all.refuse(
          step.fromInstalment() > count,
          () -> "a step begins with instalment %d of %d".formatted(step.fromInstalment(), count));
      all.refuse(
          step.factor().isPresent() && step.fromInstalment() <= shape.graceCount() + 1,
          () ->
              "instalment %d, the first to be stepped, is not after the first that repays principal"
                  .formatted(step.fromInstalment()));
    }
    if (all.found.isEmpty()) {
      Drawdown.requireOrder(principal, start, shape.drawdowns());
      all.ofDrawdowns(method, shape, periods);
    }
    if (!all.found.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", all.found));
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
                found.add(
                    ("the drawdown of %s is not before %s, when principal is first repaid;"
                            + " give a grace period or send a plan")
                        .formatted(date, firstRepaid)));
  }
}
