package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.IrrSolver;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rates follow from that tell principal from charges.
 *
 * <pre>
 *   FLAT_SIMPLE            total cost / (sum of what is occupied x years for which it is)
 *   ENTERPRISE_ADDITIVE    sum of the rates of the parts x periods a year
 *   flows of the loan      sum of the flows of the parts − (parts − 1) x principal
 * </pre>
 *
 * <p>Worked out with the cost, and from the offer when a decision is shown that was made before: it
 * is not stored, so that every decision proves as much.
 *
 * @param occupied what the borrower receives at the start, and principal alone after it
 * @param parts interest, then each fee that counts, as if nothing else were charged
 */
public record PartsProof(PeriodicFlows occupied, List<Part> parts) {

  public PartsProof {
    parts = List.copyOf(parts);
  }

  /**
   * Principal and one charge.
   *
   * @param flows in the unit periods of the loan
   * @param rate the proof of their rate; empty where there is no single one
   */
  public record Part(PeriodicFlows flows, Optional<RateProof> rate) {}

  /**
   * The parts of a loan; empty where only cash flows are known.
   *
   * @param cost what {@code offer} costs: its items say which fees count
   */
  public static Optional<PartsProof> of(LoanOffer offer, ComprehensiveFinancingCost cost) {
    return offer.fold(
        terms -> Optional.of(of(PlanExpander.expand(terms), cost)),
        plan -> Optional.of(of(plan, cost)),
        flows -> Optional.empty());
  }

  private static PartsProof of(RepaymentPlan plan, ComprehensiveFinancingCost cost) {
    Set<String> counting =
        cost.items().stream()
            .filter(item -> item.classification().map(FeeClassification::counts).orElse(true))
            .map(CostItem::item)
            .map(FeeItem::code)
            .collect(Collectors.toSet());
    return of(PlanColumns.net(plan, counting));
  }

  /** The parts of the charges that count. */
  static PartsProof of(PlanColumns counted) {
    List<Part> parts = new ArrayList<>();
    for (String code : counted.codes()) {
      parts.add(part(counted.flows(List.of(code))));
    }
    return new PartsProof(counted.occupied(), parts);
  }

  /** The own annual rate of interest, then of each fee; empty where a part has no single rate. */
  List<Optional<RateBracket>> ownRates() {
    List<Optional<RateBracket>> rates = new ArrayList<>(parts.size());
    for (Part part : parts) {
      Ratio perYear = part.flows().unit().perYear();
      rates.add(part.rate().map(proof -> proof.bracket().times(perYear)));
    }
    return rates;
  }

  private static Part part(PeriodicFlows flows) {
    return new Part(
        flows,
        IrrSolver.solve(flows)
            .fold(
                found -> Optional.of(new RateProof(flows, found.bracket(), found.uniqueness())),
                none -> Optional.empty()));
  }
}
