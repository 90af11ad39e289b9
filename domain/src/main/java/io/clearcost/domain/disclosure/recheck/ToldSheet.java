package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands on a sheet that somebody else made. What is empty does not stand there.
 *
 * @param form in which form it is set out
 * @param principal amount owed at the start
 * @param received what the borrower really receives of it
 * @param rate the interest rate of the loan, a year
 * @param items what is charged while the loan is kept, in the order of the sheet, each code once
 * @param annualCost 正常履约年化综合融资成本
 * @param label the word beside it
 * @param contingent what is charged only when something happens
 * @param nothingAfterDefault whether it says that nothing is
 * @param plan what is paid when; it alone has to be there
 */
public record ToldSheet(
    Optional<SheetForm> form,
    Optional<Money> principal,
    Optional<Money> received,
    Optional<PrintedRate> rate,
    List<ToldItem> items,
    Optional<PrintedRate> annualCost,
    Optional<CostLabel> label,
    List<ToldContingent> contingent,
    boolean nothingAfterDefault,
    ToldPlan plan) {

  /** Refuses codes that stand twice, and rows of which no plan can be made. */
  public ToldSheet {
    items = List.copyOf(items);
    contingent = List.copyOf(contingent);
    Set<String> codes = new HashSet<>();
    Stream.concat(items.stream().map(ToldItem::code), contingent.stream().map(ToldContingent::code))
        .filter(code -> !codes.add(code))
        .findFirst()
        .ifPresent(
            twice -> {
              throw InvalidValue.of("fee code given twice: %s", "费用代码重复：%s", twice);
            });
    PlanOfSheet.of(items, contingent, plan);
  }

  /** The plan to reckon with: every charge of its rows, those of which no line tells too. */
  RepaymentPlan reckonedPlan() {
    return PlanOfSheet.of(items, contingent, plan);
  }

  /** The line of interest, where there is one. */
  Optional<ToldItem> interest() {
    return items.stream().filter(ToldItem::isInterest).findFirst();
  }

  /** Every other line. */
  List<ToldItem> fees() {
    return items.stream().filter(item -> !item.isInterest()).toList();
  }
}
