package io.clearcost.domain.cost;

import io.clearcost.domain.law.Lever;
import io.clearcost.domain.law.Lever.Kind;
import io.clearcost.domain.law.Lever.Measure;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * What can be changed in bare cash flows: every payment by the same amount, or what is received at
 * the start. A step is a fen to the borrower's cost.
 */
final class FlowLevers {

  private final CashFlows offered;
  private final List<Money> amounts;
  private final Readings readings;
  private final Ratio cap;

  private FlowLevers(CashFlows offered, Readings readings, Ratio cap) {
    this.offered = offered;
    this.amounts =
        offered.fold(
            dated -> dated.flows().stream().map(DatedFlow::amount).toList(),
            periodic -> periodic.flows().flows().stream().map(PeriodicFlow::amount).toList());
    this.readings = readings;
    this.cap = cap;
  }

  /** The payments, then what is received; none for flows that begin with a payment. */
  static List<LeverTrial> existing(CashFlows flows, Readings readings, Ratio cap) {
    FlowLevers levers = new FlowLevers(flows, readings, cap);
    List<Money> payments =
        levers.amounts.stream().skip(1).filter(Money::isNegative).map(Money::negated).toList();
    if (!levers.amounts.get(0).isPositive() || payments.isEmpty()) {
      return List.of();
    }
    long least = payments.stream().mapToLong(Money::fen).min().orElseThrow();
    long largest = payments.stream().mapToLong(Money::fen).max().orElseThrow();
    long received = levers.amounts.get(0).fen();
    return List.of(
        levers.trial(
            new Lever(Kind.PAYMENTS, "payments", "each payment", Measure.FEN, Ratio.of(largest)),
            -least,
            StepScale.FEN.highest(),
            by -> Ratio.of(largest + by),
            levers::withPayments),
        levers.trial(
            new Lever(
                Kind.PROCEEDS,
                "proceeds",
                "paid out at the start",
                Measure.FEN,
                Ratio.of(received)),
            -StepScale.FEN.highest(),
            received - 1,
            by -> Ratio.of(received - by),
            levers::withProceeds));
  }

  /** What the remedy of a breach says of the steps of a trial. */
  static OptionalLong steps(LeverTrial trial, Remedy remedy) {
    return trial.lever().kind() == Kind.PROCEEDS
        ? OptionalLong.of(-remedy.netProceedsHigherBy().fen())
        : remedy
            .payments()
            .map(lower -> OptionalLong.of(-lower.by().fen()))
            .orElseGet(OptionalLong::empty);
  }

  private LeverTrial trial(
      Lever lever,
      long lowest,
      long highest,
      LongFunction<Ratio> value,
      LongFunction<CashFlows> changed) {
    return new LeverTrial(
        lever,
        0,
        lowest,
        highest,
        value,
        by ->
            CostCalculator.periodic(changed.apply(by))
                .filter(flows -> !CapTest.exceeds(flows, cap, readings))
                .isPresent(),
        by -> new LoanOffer.OfFlows(changed.apply(by)));
  }

  private CashFlows withPayments(long by) {
    List<Money> changed = new ArrayList<>();
    changed.add(amounts.get(0));
    amounts.stream()
        .skip(1)
        .map(amount -> amount.isNegative() ? amount.minus(Money.ofFen(by)) : amount)
        .forEach(changed::add);
    return with(changed);
  }

  private CashFlows withProceeds(long by) {
    List<Money> changed = new ArrayList<>(amounts);
    changed.set(0, amounts.get(0).minus(Money.ofFen(by)));
    return with(changed);
  }

  private CashFlows with(List<Money> changed) {
    return offered.fold(
        dated -> {
          List<DatedFlow> flows = new ArrayList<>();
          for (int k = 0; k < changed.size(); k++) {
            flows.add(new DatedFlow(dated.flows().get(k).date(), changed.get(k)));
          }
          return new CashFlows.Dated(flows);
        },
        periodic -> {
          List<PeriodicFlow> flows = new ArrayList<>();
          for (int k = 0; k < changed.size(); k++) {
            flows.add(new PeriodicFlow(periodic.flows().flows().get(k).offset(), changed.get(k)));
          }
          return new CashFlows.Periodic(
              new PeriodicFlows(periodic.flows().unit(), flows), periodic.disbursementDate());
        });
  }
}
