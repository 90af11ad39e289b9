package io.clearcost.domain.cost;

import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeMeasure;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefAmount;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the fees of loan terms on the days on which they fall due, and takes the reliefs off.
 *
 * <p>What is due before disbursement counts on the day of disbursement. A retained deposit comes
 * back with the last payment.
 */
final class FeeSchedule {

  private final LoanTerms terms;
  private final List<PlanRow> instalments;
  private final LocalDate start;
  private final LocalDate last;
  private final Map<LocalDate, PlanRow> byDate = new HashMap<>();

  /** The principal owed after each instalment. */
  private final TreeMap<LocalDate, Money> owedAfter = new TreeMap<>();

  private final TreeMap<LocalDate, Map<String, Money>> fees = new TreeMap<>();

  private FeeSchedule(LoanTerms terms, List<PlanRow> instalments) {
    this.terms = terms;
    this.instalments = instalments;
    this.start = terms.disbursementDate();
    this.last = instalments.get(instalments.size() - 1).dueDate();
    Money owed = terms.principal();
    for (PlanRow row : instalments) {
      owed = owed.minus(row.principal());
      byDate.putIfAbsent(row.dueDate(), row);
      owedAfter.put(row.dueDate(), owed);
    }
  }

  /**
   * The rows of the plan with every fee and relief.
   *
   * @param terms the terms
   * @param instalments principal and interest in order of due date
   */
  static List<PlanRow> charge(LoanTerms terms, List<PlanRow> instalments) {
    FeeSchedule schedule = new FeeSchedule(terms, instalments);
    terms.fees().forEach(schedule::put);
    return schedule.rows();
  }

  private void put(TermsFee fee) {
    switch (fee.timing()) {
      case BEFORE_DISBURSEMENT, UPFRONT -> put(fee, start, terms.principal());
      case EACH_PERIOD_IN_ADVANCE -> {
        put(fee, start, terms.principal());
        for (PlanRow row : instalments.subList(0, instalments.size() - 1)) {
          put(fee, row.dueDate(), owedBefore(row.dueDate().plusDays(1)));
        }
      }
      case EACH_PERIOD ->
          instalments.forEach(row -> put(fee, row.dueDate(), owedBefore(row.dueDate())));
      case AT_MATURITY -> put(fee, last, owedBefore(last));
      case ON_LISTED_DATES -> fee.dates().forEach(date -> put(fee, date, owedBefore(date)));
    }
    if (fee.item().facts().refund() == FeeRefund.AT_MATURITY) {
      String code = fee.item().code();
      Money held =
          fees.values().stream()
              .flatMap(amounts -> Optional.ofNullable(amounts.get(code)).stream())
              .reduce(Money.ZERO, Money::plus);
      add(last, code, held.negated());
    }
  }

  private void put(TermsFee fee, LocalDate date, Money outstanding) {
    Money interest = instalment(date).map(PlanRow::interest).orElse(Money.ZERO);
    FeeMeasure base = new FeeMeasure(terms.principal(), outstanding, interest);
    add(date, fee.item().code(), fee.standard().amountOn(base));
  }

  private void add(LocalDate date, String code, Money amount) {
    fees.computeIfAbsent(date, day -> new LinkedHashMap<>()).merge(code, amount, Money::plus);
  }

  /** The principal owed on the morning of a day. */
  private Money owedBefore(LocalDate date) {
    Map.Entry<LocalDate, Money> before = owedAfter.lowerEntry(date);
    return before == null ? terms.principal() : before.getValue();
  }

  private Optional<PlanRow> instalment(LocalDate date) {
    return Optional.ofNullable(byDate.get(date));
  }

  private List<PlanRow> rows() {
    instalments.forEach(row -> fees.computeIfAbsent(row.dueDate(), day -> new LinkedHashMap<>()));
    List<PlanRow> rows = new ArrayList<>();
    int number = 0;
    for (Map.Entry<LocalDate, Map<String, Money>> day : fees.entrySet()) {
      List<FeeAmount> due = new ArrayList<>();
      day.getValue().forEach((code, amount) -> due.add(new FeeAmount(code, amount)));
      Optional<PlanRow> instalment = instalment(day.getKey());
      Money principal = instalment.map(PlanRow::principal).orElse(Money.ZERO);
      Money interest = instalment.map(PlanRow::interest).orElse(Money.ZERO);
      PlanRow gross = new PlanRow(day.getKey(), principal, interest, due);
      number += instalment.isPresent() ? 1 : 0;
      boolean numbered = instalment.isPresent() || day.getKey().equals(start);
      rows.add(numbered ? withReliefs(gross, number) : gross);
    }
    return rows;
  }

  /** Takes off the reliefs for one instalment; 0 is the day of disbursement. */
  private PlanRow withReliefs(PlanRow row, int number) {
    PlanRow relieved = row;
    for (Relief relief : terms.reliefs()) {
      if (number >= relief.firstInstalment() && number <= relief.lastInstalment()) {
        Money left = relieved.paid(relief.code());
        Money off = left.isPositive() ? relief.extent().of(left) : Money.ZERO;
        if (off.isPositive()) {
          List<ReliefAmount> reliefs = new ArrayList<>(relieved.reliefs());
          reliefs.add(new ReliefAmount(relief.code(), relief.giver(), off));
          relieved =
              new PlanRow(row.dueDate(), row.principal(), row.interest(), row.fees(), reliefs);
        }
      }
    }
    return relieved;
  }
}
