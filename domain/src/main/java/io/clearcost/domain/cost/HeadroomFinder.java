package io.clearcost.domain.cost;

import io.clearcost.domain.law.Fix;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Finds how far each term of a loan goes under a cap while the others stay as they are.
 *
 * <p>A value is solved on whole steps (1e-6 of a rate, share or factor; a fen) with the exact test
 * of the cap as the only judge, and the loan that comes of it is then calculated from the start and
 * held against the cap once more; what does not pass that is no fix. "Passes" means not above the
 * cap under every convention that binds, without any allowance for rounding.
 *
 * <p>Rounding to the fen can make neighbouring steps pass and fail by turns; the value is then one
 * after which the next step fails.
 */
public final class HeadroomFinder {

  private final LoanOffer offer;
  private final ComprehensiveFinancingCost cost;
  private final Lender lender;
  private final Ratio cap;

  private HeadroomFinder(
      LoanOffer offer, ComprehensiveFinancingCost cost, Lender lender, Ratio cap) {
    this.offer = offer;
    this.cost = cost;
    this.lender = lender;
    this.cap = cap;
  }

  /**
   * How far each lever goes: rate or interest first, then the fees that count, then, for terms, an
   * up-front and a periodic fee where none of their kind counts. Where no lever does it alone, all
   * charges by the same factor come last.
   *
   * @param offer the loan
   * @param cost its cost
   * @param lender as for the cost
   * @param cap an annual fraction
   */
  public static List<Headroom> find(
      LoanOffer offer, ComprehensiveFinancingCost cost, Lender lender, Ratio cap) {
    HeadroomFinder finder = new HeadroomFinder(offer, cost, lender, cap);
    Stream<LeverTrial> further =
        offer.fold(
            terms -> TermsLevers.further(terms, lender, cap).stream(),
            plan -> Stream.empty(),
            flows -> Stream.empty());
    return finder.withEverything(
        Stream.concat(finder.existing().stream(), further).map(finder::headroom).toList());
  }

  /**
   * The changes of one term that bring a loan above the cap to it, the one that takes least from
   * the payees first, of equal ones the rate before the fees; at most {@link Remedy#MOST_FIXES}.
   * Where none does it alone, all charges by the same factor.
   *
   * @param offer the loan
   * @param cost its cost, above the cap
   * @param lender as for the cost
   * @param cap an annual fraction
   */
  public static List<Fix> fixes(
      LoanOffer offer, ComprehensiveFinancingCost cost, Lender lender, Ratio cap) {
    HeadroomFinder finder = new HeadroomFinder(offer, cost, lender, cap);
    return finder.withEverything(finder.existing().stream().map(finder::headroom).toList()).stream()
        .flatMap(headroom -> headroom.fix().stream())
        .sorted(Comparator.comparing(Fix::lessInAll).thenComparing(fix -> fix.lever().kind()))
        .limit(Remedy.MOST_FIXES)
        .toList();
  }

  private List<LeverTrial> existing() {
    return offer.fold(
        terms -> TermsLevers.existing(terms, lender, cap),
        plan -> PlanLevers.existing(plan, lender, cap),
        flows -> FlowLevers.existing(flows, lender.readings(), cap));
  }

  private List<Headroom> withEverything(List<Headroom> found) {
    if (found.stream().anyMatch(headroom -> headroom.fix().isPresent())) {
      return found;
    }
    Stream<LeverTrial> everything =
        offer.fold(
            terms -> Stream.of(TermsLevers.everything(terms, lender, cap)),
            plan -> Stream.of(PlanLevers.everything(plan, lender, cap)),
            flows -> Stream.empty());
    return Stream.concat(found.stream(), everything.map(this::headroom)).toList();
  }

  private Headroom headroom(LeverTrial trial) {
    OptionalLong steps = most(trial);
    return new Headroom(
        trial.lever(),
        steps.isPresent() ? reassessed(trial, steps.getAsLong()) : Optional.empty(),
        steps.isPresent() && steps.getAsLong() == trial.highest());
  }

  /** For flows above the cap the remedy has the answer, without a search. */
  private OptionalLong most(LeverTrial trial) {
    return offer.fold(
        terms -> trial.most(),
        plan -> trial.most(),
        flows ->
            CapTest.exceeds(cost, cap)
                ? FlowLevers.steps(trial, RemedyFinder.find(cost, cap))
                : trial.most());
  }

  private Optional<Fix> reassessed(LeverTrial trial, long steps) {
    return CostCalculator.calculate(trial.offer().apply(steps), lender)
        .fold(
            changed ->
                CapTest.exceeds(changed, cap)
                    ? Optional.empty()
                    : Optional.of(fix(trial, steps, changed)),
            none -> Optional.empty(),
            unmapped -> Optional.empty());
  }

  private Fix fix(LeverTrial trial, long steps, ComprehensiveFinancingCost changed) {
    Money less = cost.totalCost().minus(changed.totalCost());
    return new Fix(trial.lever(), trial.value().apply(steps), less);
  }
}
