package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A loan as it really went. A charge that was deducted from what was paid out stands on the day of
 * disbursement, beside the disbursement before deduction; a fee paid before that day stands on it.
 *
 * @param flows at least one, in any order; kept in order of date, and of {@link FlowComponent} on
 *     one day. The first day has a disbursement; never more principal is repaid than was paid out
 *     by then, and never more given back than was charged by then
 */
public record ActualLoan(List<ActualFlow> flows) {

  private static final Comparator<ActualFlow> ORDER =
      Comparator.comparing(ActualFlow::date).thenComparing(ActualFlow::component);

  /** Refuses flows that no loan can have. */
  public ActualLoan {
    flows = flows.stream().sorted(ORDER).toList();
    if (flows.isEmpty() || flows.get(0).component() != FlowComponent.DISBURSEMENT) {
      throw InvalidValue.of("a loan begins with a disbursement", "贷款须以放款开始");
    }
    Money.requireSummable(flows, ActualFlow::amount);
    Money outstanding = Money.ZERO;
    Money kept = Money.ZERO;
    for (ActualFlow flow : flows) {
      outstanding = outstanding.plus(changeOfPrincipal(flow));
      kept = kept.plus(changeOfCharges(flow));
      if (outstanding.isNegative()) {
        throw InvalidValue.of(
            "more principal is repaid by %s than was paid out by then",
            "截至%s归还的本金超过已发放的本金", flow.date());
      }
      if (kept.isNegative()) {
        throw InvalidValue.of(
            "more is given back by %s than was charged by then", "截至%s退还的金额超过已收取的金额", flow.date());
      }
    }
  }

  /** The first day on which money was paid out. */
  public LocalDate disbursementDate() {
    return flows.get(0).date();
  }

  /** The day of the last flow. */
  public LocalDate lastDate() {
    return flows.get(flows.size() - 1).date();
  }

  /**
   * The loan as it stood at the end of a day.
   *
   * @throws IllegalArgumentException when nothing had been paid out by then
   */
  public ActualLoan until(LocalDate asOf) {
    if (asOf.isBefore(disbursementDate())) {
      throw InvalidValue.of(
          "nothing had been paid out by %s; the first disbursement is of %s",
          "截至%s尚未放款，首次放款为%s", asOf, disbursementDate());
    }
    return new ActualLoan(flows.stream().filter(flow -> !flow.date().isAfter(asOf)).toList());
  }

  /** All that flowed of each component; zero where nothing did. */
  public Map<FlowComponent, Money> totals() {
    EnumMap<FlowComponent, Money> totals = new EnumMap<>(FlowComponent.class);
    for (FlowComponent component : FlowComponent.values()) {
      totals.put(component, Money.ZERO);
    }
    flows.forEach(flow -> totals.merge(flow.component(), flow.amount(), Money::plus));
    return Collections.unmodifiableMap(totals);
  }

  /** Principal paid out and not repaid. */
  public Money outstandingPrincipal() {
    return flows.stream().map(ActualLoan::changeOfPrincipal).reduce(Money.ZERO, Money::plus);
  }

  /** All charges of every kind, less what was given back (利息、复利、罚息、违约金和其他费用). */
  public Money collected() {
    return flows.stream().map(ActualLoan::changeOfCharges).reduce(Money.ZERO, Money::plus);
  }

  /**
   * The same loan as if no default charge had been made. What was given back is taken as interest
   * and fees first; what goes beyond them gave back default charges and falls away with them.
   */
  public ActualLoan withoutDefaultCharges() {
    List<ActualFlow> kept = new ArrayList<>();
    Money refundable = Money.ZERO;
    for (ActualFlow flow : flows) {
      if (flow.component() == FlowComponent.REFUND) {
        Money back = flow.amount().compareTo(refundable) < 0 ? flow.amount() : refundable;
        refundable = refundable.minus(back);
        if (back.isPositive()) {
          kept.add(new ActualFlow(flow.date(), back, FlowComponent.REFUND));
        }
      } else if (!flow.component().isDefaultCharge()) {
        refundable = flow.component().isCharge() ? refundable.plus(flow.amount()) : refundable;
        kept.add(flow);
      }
    }
    return new ActualLoan(kept);
  }

  /**
   * What changes the money actually occupied, a day at a time: what is received on the first day
   * after all that is charged on it, then principal alone. Positive is received.
   */
  public List<DatedFlow> occupied() {
    Predicate<ActualFlow> counts =
        flow ->
            flow.date().equals(disbursementDate())
                || flow.component() == FlowComponent.DISBURSEMENT
                || flow.component() == FlowComponent.PRINCIPAL;
    return DatedFlow.merged(flows.stream().filter(counts).map(ActualFlow::toBorrower).toList());
  }

  private static Money changeOfPrincipal(ActualFlow flow) {
    return switch (flow.component()) {
      case DISBURSEMENT -> flow.amount();
      case PRINCIPAL -> flow.amount().negated();
      case INTEREST,
          FEE,
          COMPOUND_INTEREST,
          PENALTY_INTEREST,
          LIQUIDATED_DAMAGES,
          OTHER_DEFAULT_CHARGE,
          REFUND ->
          Money.ZERO;
    };
  }

  private static Money changeOfCharges(ActualFlow flow) {
    if (flow.component() == FlowComponent.REFUND) {
      return flow.amount().negated();
    }
    return flow.component().isCharge() ? flow.amount() : Money.ZERO;
  }
}
