package io.clearcost.domain.disclosure;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one item of a sheet entitles to while the loan is kept: how much in all by each day, and who
 * may take it. What is due by a day may be taken on it or later.
 *
 * @param code of the item, or {@link Movement#PRINCIPAL}
 * @param takers who may take it: payees and collector
 * @param counts whether it lowers what is received when it is taken at disbursement: a charge that
 *     counts in the cost
 * @param dueBy the most that may have been taken by each day of the plan
 */
record Entitlement(
    String code, List<ChargingParty> takers, boolean counts, NavigableMap<LocalDate, Money> dueBy) {

  /** Every entitlement of a sheet: principal, interest, then each fee. */
  static List<Entitlement> of(CostDisclosure sheet) {
    return Stream.concat(
            Stream.of(
                new Entitlement(
                    Movement.PRINCIPAL,
                    sheet.lenders(),
                    false,
                    cumulated(sheet, PlanRow::principal))),
            sheet.items().stream().map(item -> of(item, sheet)))
        .toList();
  }

  private static Entitlement of(DisclosedItem item, CostDisclosure sheet) {
    String code = item.item().code();
    NavigableMap<LocalDate, Money> dueBy =
        cumulated(sheet, row -> item.isBorneByBorrower() ? row.paid(code) : Money.ZERO);
    // A fee before disbursement counts on the day of disbursement, and is taken on its own.
    item.fee().flatMap(Entitlement::firstDay).ifPresent(day -> dueBy.put(day, firstDue(dueBy)));
    return new Entitlement(code, takers(item, sheet), item.counts(), dueBy);
  }

  private static Optional<LocalDate> firstDay(TermsFee fee) {
    return fee.dates().stream().findFirst();
  }

  private static Money firstDue(NavigableMap<LocalDate, Money> dueBy) {
    return dueBy.values().stream().filter(Money::isPositive).findFirst().orElse(Money.ZERO);
  }

  private static List<ChargingParty> takers(DisclosedItem item, CostDisclosure sheet) {
    Stream<ChargingParty> payees =
        item.item().code().equals(FeeItem.INTEREST_CODE)
            ? sheet.lenders().stream()
            : item.item().chargingParty().stream();
    return Stream.concat(payees, item.item().facts().collector().stream()).toList();
  }

  private static NavigableMap<LocalDate, Money> cumulated(
      CostDisclosure sheet, Function<PlanRow, Money> amount) {
    NavigableMap<LocalDate, Money> dueBy = new TreeMap<>();
    Money sum = Money.ZERO;
    for (PlanRow row : sheet.plan().rows()) {
      Money due = amount.apply(row);
      sum = due.isPositive() ? sum.plus(due) : sum;
      dueBy.put(row.dueDate(), sum);
    }
    return dueBy;
  }

  boolean mayBeTakenBy(ChargingParty party) {
    return Parties.among(takers, party);
  }

  /** The most that may have been taken by a day. */
  Money dueOn(LocalDate day) {
    return value(dueBy.floorEntry(day));
  }

  /** The most of a loan that is settled on a day: the period that runs may be charged for. */
  Money dueOnSettlement(LocalDate day) {
    Map.Entry<LocalDate, Money> running = dueBy.ceilingEntry(day);
    return code.equals(Movement.PRINCIPAL) || running == null ? total() : running.getValue();
  }

  /** All that may ever be taken. */
  Money total() {
    return value(dueBy.lastEntry());
  }

  private static Money value(Map.@Nullable Entry<LocalDate, Money> entry) {
    return entry == null ? Money.ZERO : entry.getValue();
  }
}
