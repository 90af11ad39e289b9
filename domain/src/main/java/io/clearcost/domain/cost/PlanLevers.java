package io.clearcost.domain.cost;

import io.clearcost.domain.law.Lever;
import io.clearcost.domain.law.Lever.Kind;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.ReliefAmount;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be changed in a plan: its interest and each fee that counts, by a factor in steps of
 * 1e-6 on every amount.
 *
 * <pre>  amount(k)' = round( f x sum(k) ) − round( f x sum(k−1) ),   sum(k) = amounts up to row k
 * </pre>
 *
 * <p>Rounded half up to the fen; rounding the running sums keeps what is given back equal to what
 * was charged. Reliefs go down or up with their charge and are rounded down: a difference of
 * rounded sums is never below the charge rounded down, so what is taken off stays within it.
 */
final class PlanLevers {

  private final RepaymentPlan offered;
  private final RepaymentPlan counted;
  private final CapProbe probe;

  private PlanLevers(RepaymentPlan offered, Lender lender, Ratio cap) {
    this.offered = offered;
    this.counted = ChargeReview.of(offered, lender).countedPlan();
    this.probe =
        new CapProbe(
            cap,
            lender.readings(),
            offered.disbursementDate(),
            offered.firstDrawn(),
            offered.drawdowns());
  }

  /** The interest, then the fees in their order; none for what is nowhere charged. */
  static List<LeverTrial> existing(RepaymentPlan plan, Lender lender, Ratio cap) {
    PlanLevers levers = new PlanLevers(plan, lender, cap);
    List<LeverTrial> trials = new ArrayList<>();
    if (levers.charges(FeeItem.INTEREST_CODE)) {
      trials.add(levers.trial(Kind.INTEREST, FeeItem.INTEREST_CODE, "interest"));
    }
    levers.counted.fees().stream()
        .filter(item -> levers.charges(item.code()))
        .forEach(item -> trials.add(levers.trial(Kind.FEE, item.code(), item.name())));
    return trials;
  }

  /** The interest and all fees that count, by the same factor. */
  static LeverTrial everything(RepaymentPlan plan, Lender lender, Ratio cap) {
    PlanLevers levers = new PlanLevers(plan, lender, cap);
    List<String> codes = new ArrayList<>(List.of(FeeItem.INTEREST_CODE));
    levers.counted.fees().forEach(item -> codes.add(item.code()));
    return levers.trial(Kind.ALL_CHARGES, codes, "all-charges", "all charges");
  }

  private boolean charges(String code) {
    return counted.rows().stream().anyMatch(row -> !row.charged(code).isZero());
  }

  private LeverTrial trial(Kind kind, String code, String name) {
    return trial(kind, List.of(code), code, name);
  }

  private LeverTrial trial(Kind kind, List<String> codes, String code, String name) {
    StepScale scale = StepScale.ofFraction(Ratio.ONE);
    return new LeverTrial(
        new Lever(kind, code, name, Lever.Measure.FACTOR, Ratio.ONE),
        scale.steps(Ratio.ONE),
        0,
        scale.highest(),
        scale::value,
        steps -> probe.holds(CapProbe.paid(scaled(counted.rows(), codes, scale.value(steps)))),
        steps -> new LoanOffer.OfPlan(scaled(codes, scale.value(steps))));
  }

  private RepaymentPlan scaled(List<String> codes, Ratio factor) {
    return new RepaymentPlan(
        offered.principal(),
        offered.disbursementDate(),
        offered.drawdowns(),
        scaled(offered.rows(), codes, factor),
        offered.fees(),
        offered.contingent());
  }

  /** Rows with what some codes take times a factor, rounded half up on the running sum. */
  static List<PlanRow> scaled(List<PlanRow> rows, List<String> codes, Ratio factor) {
    List<PlanRow> changed = rows;
    for (String code : codes) {
      changed = scaled(changed, code, factor);
    }
    return changed;
  }

  private static List<PlanRow> scaled(List<PlanRow> rows, String code, Ratio factor) {
    List<PlanRow> changed = new ArrayList<>();
    Money sum = Money.ZERO;
    Money charged = Money.ZERO;
    for (PlanRow row : rows) {
      sum = sum.plus(row.charged(code));
      Money sofar = sum.times(factor, RoundingMode.HALF_UP);
      changed.add(scaled(row, code, sofar.minus(charged), factor));
      charged = sofar;
    }
    return changed;
  }

  private static PlanRow scaled(PlanRow row, String code, Money amount, Ratio factor) {
    List<FeeAmount> fees =
        row.fees().stream()
            .map(fee -> fee.code().equals(code) ? new FeeAmount(code, amount) : fee)
            .toList();
    List<ReliefAmount> reliefs = new ArrayList<>();
    for (ReliefAmount relief : row.reliefs()) {
      if (relief.code().equals(code)) {
        Money off = relief.amount().times(factor, RoundingMode.DOWN);
        if (off.isPositive()) {
          reliefs.add(new ReliefAmount(code, relief.giver(), off));
        }
      } else {
        reliefs.add(relief);
      }
    }
    Money interest = code.equals(FeeItem.INTEREST_CODE) ? amount : row.interest();
    return new PlanRow(row.dueDate(), row.principal(), interest, fees, reliefs);
  }
}
