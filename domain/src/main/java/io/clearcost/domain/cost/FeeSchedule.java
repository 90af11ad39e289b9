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

  private final Money principal;
  private final LocalDate start;
  private final List<PlanRow> instalments;

  /** The principal owed before each instalment. */
  private final List<Money> owedBefore;

  private final List<FeeAmount> atStart = new ArrayList<>();
  private final List<List<FeeAmount>> withInstalment;
  private final TreeMap<LocalDate, List<FeeAmount>> between = new TreeMap<>();

  private FeeSchedule(LoanTerms terms, int feeCount, List<PlanRow> instalments) {
    this.principal = terms.principal();
    this.start = terms.disbursementDate();
    this.instalments = instalments;
    this.owedBefore = new ArrayList<>(instalments.size());
    this.withInstalment = new ArrayList<>(instalments.size());
    Money owed = principal;
    for (PlanRow row : instalments) {
      owedBefore.add(owed);
      owed = owed.minus(row.principal());
      withInstalment.add(new ArrayList<>(feeCount));
    }
  }

  /**
   * The rows of the plan with every fee and relief.
   *
   * @param terms the terms
   * @param instalments principal and interest in strict order of due date, after disbursement
   */
  static List<PlanRow> charge(LoanTerms terms, List<PlanRow> instalments) {
    return charge(terms, terms.fees(), terms.reliefs(), instalments);
  }

  /**
   * The same with other fees and reliefs.
   *
   * @param fees of the same days as fees of the terms could have
   * @param reliefs in the order in which they are taken off
   */
  static List<PlanRow> charge(
      LoanTerms terms, List<TermsFee> fees, List<Relief> reliefs, List<PlanRow> instalments) {
    FeeSchedule schedule = new FeeSchedule(terms, fees.size(), instalments);
    fees.forEach(schedule::put);
    return schedule.rows(reliefs);
  }

  /**
   * What falls due on the day of disbursement or before it, after reliefs: the first row of the
   * plan without working out the instalments after it. Empty where no fee does.
   */
  static Optional<PlanRow> atStart(LoanTerms terms) {
    FeeSchedule schedule = new FeeSchedule(terms, terms.fees().size(), List.of());
    for (TermsFee fee : terms.fees()) {
      switch (fee.timing()) {
        case BEFORE_DISBURSEMENT, UPFRONT, EACH_PERIOD_IN_ADVANCE -> schedule.putAtStart(fee);
        case ON_LISTED_DATES -> {
          if (fee.dates().contains(schedule.start)) {
            schedule.putAtStart(fee);
          }
        }
        case EACH_PERIOD, AT_MATURITY -> {}
      }
    }
    return schedule.startRow(terms.reliefs());
  }

  private void put(TermsFee fee) {
    int last = instalments.size() - 1;
    Money charged =
        switch (fee.timing()) {
          case BEFORE_DISBURSEMENT, UPFRONT -> putAtStart(fee);
          case EACH_PERIOD_IN_ADVANCE -> {
            Money sum = putAtStart(fee);
            for (int k = 0; k < last; k++) {
              sum = sum.plus(put(fee, k, owedBefore.get(k + 1)));
            }
            yield sum;
          }
          case EACH_PERIOD -> {
            Money sum = Money.ZERO;
            for (int k = 0; k <= last; k++) {
              sum = sum.plus(put(fee, k, owedBefore.get(k)));
            }
            yield sum;
          }
          case AT_MATURITY -> put(fee, last, owedBefore.get(last));
          case ON_LISTED_DATES -> {
            Money sum = Money.ZERO;
            for (LocalDate date : fee.dates()) {
              sum = sum.plus(put(fee, date));
            }
            yield sum;
          }
        };
    if (fee.item().facts().refund() == FeeRefund.AT_MATURITY) {
      add(withInstalment.get(last), fee, charged.negated());
    }
  }

  private Money putAtStart(TermsFee fee) {
    return add(atStart, fee, amount(fee, principal, Money.ZERO));
  }

  private Money put(TermsFee fee, int instalment, Money outstanding) {
    Money interest = instalments.get(instalment).interest();
    return add(withInstalment.get(instalment), fee, amount(fee, outstanding, interest));
  }

  /** On a day from disbursement to the last instalment. */
  private Money put(TermsFee fee, LocalDate date) {
    int next = 0;
    while (instalments.get(next).dueDate().isBefore(date)) {
      next++;
    }
    if (instalments.get(next).dueDate().equals(date)) {
      return put(fee, next, owedBefore.get(next));
    }
    List<FeeAmount> day =
        date.equals(start) ? atStart : between.computeIfAbsent(date, none -> new ArrayList<>());
    return add(day, fee, amount(fee, owedBefore.get(next), Money.ZERO));
  }

  private Money amount(TermsFee fee, Money outstanding, Money interest) {
    return fee.standard().amountOn(new FeeMeasure(principal, outstanding, interest));
  }

  /** Adds an amount to a day, where the same fee may have charged one just before. */
  private static Money add(List<FeeAmount> day, TermsFee fee, Money amount) {
    String code = fee.item().code();
    int last = day.size() - 1;
    if (last >= 0 && day.get(last).code().equals(code)) {
      day.set(last, new FeeAmount(code, day.get(last).amount().plus(amount)));
    } else {
      day.add(new FeeAmount(code, amount));
    }
    return amount;
  }

  private List<PlanRow> rows(List<Relief> reliefs) {
    List<PlanRow> rows = new ArrayList<>(instalments.size() + between.size() + 1);
    startRow(reliefs).ifPresent(rows::add);
    for (int k = 0; k < instalments.size(); k++) {
      PlanRow row = instalments.get(k);
      while (!between.isEmpty() && between.firstKey().isBefore(row.dueDate())) {
        Map.Entry<LocalDate, List<FeeAmount>> next = between.pollFirstEntry();
        rows.add(onlyFees(next.getKey(), next.getValue()));
      }
      rows.add(
          withReliefs(
              new PlanRow(row.dueDate(), row.principal(), row.interest(), withInstalment.get(k)),
              k + 1,
              reliefs));
    }
    return rows;
  }

  private Optional<PlanRow> startRow(List<Relief> reliefs) {
    return atStart.isEmpty()
        ? Optional.empty()
        : Optional.of(withReliefs(onlyFees(start, atStart), 0, reliefs));
  }

  private static PlanRow onlyFees(LocalDate date, List<FeeAmount> fees) {
    return new PlanRow(date, Money.ZERO, Money.ZERO, fees);
  }

  /** Takes off the reliefs for one instalment; 0 is the day of disbursement. */
  private static PlanRow withReliefs(PlanRow row, int number, List<Relief> reliefs) {
    PlanRow relieved = row;
    for (Relief relief : reliefs) {
      if (number >= relief.firstInstalment() && number <= relief.lastInstalment()) {
        Money left = relieved.paid(relief.code());
        Money off = left.isPositive() ? relief.extent().of(left) : Money.ZERO;
        if (off.isPositive()) {
          List<ReliefAmount> amounts = new ArrayList<>(relieved.reliefs());
          amounts.add(new ReliefAmount(relief.code(), relief.giver(), off));
          relieved =
              new PlanRow(row.dueDate(), row.principal(), row.interest(), row.fees(), amounts);
        }
      }
    }
    return relieved;
  }
}
