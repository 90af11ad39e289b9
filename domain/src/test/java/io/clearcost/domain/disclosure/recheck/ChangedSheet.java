package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A told sheet with some of its figures changed. */
record ChangedSheet(ToldSheet sheet) {

  ChangedSheet form(Optional<SheetForm> form) {
    return with(form, sheet.principal(), sheet.received(), sheet.rate(), sheet.items());
  }

  ChangedSheet principal(Optional<Money> principal) {
    return with(sheet.form(), principal, sheet.received(), sheet.rate(), sheet.items());
  }

  ChangedSheet received(Optional<Money> received) {
    return with(sheet.form(), sheet.principal(), received, sheet.rate(), sheet.items());
  }

  ChangedSheet rate(Optional<PrintedRate> rate) {
    return with(sheet.form(), sheet.principal(), sheet.received(), rate, sheet.items());
  }

  ChangedSheet items(UnaryOperator<ToldItem> change) {
    return items(sheet.items().stream().map(change).toList());
  }

  ChangedSheet items(List<ToldItem> items) {
    return with(sheet.form(), sheet.principal(), sheet.received(), sheet.rate(), items);
  }

  ChangedSheet item(String code, UnaryOperator<ToldItem> change) {
    return items(item -> item.code().equals(code) ? change.apply(item) : item);
  }

  ChangedSheet annualCost(Optional<PrintedRate> cost, Optional<CostLabel> label) {
    return with(cost, label, sheet.contingent(), sheet.plan());
  }

  ChangedSheet contingent(List<ToldContingent> contingent) {
    return with(sheet.annualCost(), sheet.label(), contingent, sheet.plan());
  }

  ChangedSheet plan(UnaryOperator<ToldPlan> change) {
    return with(sheet.annualCost(), sheet.label(), sheet.contingent(), change.apply(sheet.plan()));
  }

  private ChangedSheet with(
      Optional<PrintedRate> cost,
      Optional<CostLabel> label,
      List<ToldContingent> contingent,
      ToldPlan plan) {
    return new ChangedSheet(
        new ToldSheet(
            sheet.form(),
            sheet.principal(),
            sheet.received(),
            sheet.rate(),
            sheet.items(),
            cost,
            label,
            contingent,
            sheet.nothingAfterDefault(),
            plan));
  }

  private ChangedSheet with(
      Optional<SheetForm> form,
      Optional<Money> principal,
      Optional<Money> received,
      Optional<PrintedRate> rate,
      List<ToldItem> items) {
    return new ChangedSheet(
        new ToldSheet(
            form,
            principal,
            received,
            rate,
            items,
            sheet.annualCost(),
            sheet.label(),
            sheet.contingent(),
            sheet.nothingAfterDefault(),
            sheet.plan()));
  }

  SheetRecheck recheck() {
    return SheetRechecker.recheck(sheet, Optional.empty());
  }

  /** A line with another total. */
  static ToldItem withTotal(ToldItem item, Optional<Money> total) {
    return new ToldItem(
        item.item(),
        item.standard(),
        item.timing(),
        item.dates(),
        total,
        item.increment(),
        item.ownRate());
  }

  /** A line with other rates. */
  static ToldItem withRates(
      ToldItem item, Optional<PrintedRate> increment, Optional<PrintedRate> ownRate) {
    return new ToldItem(
        item.item(),
        item.standard(),
        item.timing(),
        item.dates(),
        item.total(),
        increment,
        ownRate);
  }
}
