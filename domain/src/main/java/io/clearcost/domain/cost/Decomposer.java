package io.clearcost.domain.cost;

import io.clearcost.domain.cost.solver.IrrSolver;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes a cost apart, by item and by payee.
 *
 * <pre>
 *   increment of item k  =  rate with items 1..k  −  rate with items 1..k−1        (personal form)
 *   own rate of item k   =  rate with principal and item k only                    (enterprise form)
 * </pre>
 *
 * <p>Items follow each other by payee, interest first, so that a payee's increment is the sum of
 * those of its items. Increments are differences of rates rounded half up to {@link
 * AnnualRate#SCALE} digits: they add up to the rounded rate of the loan exactly, and the rounding
 * of each rate falls to the two increments beside it. Sources: the annex of 个人贷款业务明示综合融资成本规定,
 * example 6, and 企业贷款综合融资成本年化率的计算规则及示例, rule 1 (both known from an implementation).
 */
final class Decomposer {

  private final ChargeReview review;
  private final PlanColumns counted;
  private final List<Optional<RateBracket>> ownRates;
  private final RateConvention convention;

  /** The rounded rate of the loan. */
  private final Optional<AnnualRate> loanRate;

  private final List<FeeItem> items = new ArrayList<>();

  /**
   * The places in {@link #items} of what counts, by payee in the order in which they come first.
   */
  private final Map<Optional<ChargingParty>, List<Integer>> byPayee = new LinkedHashMap<>();

  private Decomposer(
      ChargeReview review,
      PlanColumns counted,
      Lender lender,
      ComprehensiveFinancingCost cost,
      List<Optional<RateBracket>> ownRates) {
    this.review = review;
    this.counted = counted;
    this.ownRates = ownRates;
    this.convention = cost.binding().convention();
    this.loanRate = cost.under(convention).rate();
    items.add(FeeItem.interest(lender.chargingParty()));
    items.addAll(review.plan().fees());
    for (int k = 0; k < items.size(); k++) {
      FeeItem item = items.get(k);
      if (counts(item)) {
        byPayee.computeIfAbsent(item.chargingParty(), none -> new ArrayList<>()).add(k);
      }
    }
  }

  /**
   * The same cost with its items and where they go.
   *
   * @param counted the charges that count in {@code review}
   * @param cost what they cost
   * @param ownRates the own rate of interest and of each fee that counts, in the order of the plan
   * @param quoted the contract rate as an annual fraction
   */
  static ComprehensiveFinancingCost decompose(
      ChargeReview review,
      PlanColumns counted,
      Lender lender,
      ComprehensiveFinancingCost cost,
      List<Optional<RateBracket>> ownRates,
      Optional<Ratio> quoted) {
    Decomposer decomposer = new Decomposer(review, counted, lender, cost, ownRates);
    List<CostItem> items = decomposer.items(lender);
    return new ComprehensiveFinancingCost(
        cost.principal(),
        items,
        cost.annualised(),
        cost.binding(),
        cost.proof(),
        decomposer.decomposition(items, quoted));
  }

  private List<CostItem> items(Lender lender) {
    List<Optional<AnnualRate>> increments = increments();
    List<CostItem> found = new ArrayList<>(items.size());
    int counting = 0;
    for (int k = 0; k < items.size(); k++) {
      FeeItem item = items.get(k);
      Optional<AnnualRate> own =
          counts(item)
              ? ownRates
                  .get(counting++)
                  .map(rate -> rate.rounded(RateConvention.ENTERPRISE_ADDITIVE))
              : Optional.empty();
      found.add(
          new CostItem(
              item,
              counted.total(item.code()),
              review.plan().charged(item.code()),
              isInterest(item) ? FeeClassifier.classify(item.facts(), lender) : review.of(item),
              increments.get(k),
              own));
    }
    return found;
  }

  private static boolean isInterest(FeeItem item) {
    return item.code().equals(FeeItem.INTEREST_CODE);
  }

  private boolean counts(FeeItem item) {
    return isInterest(item) || review.counts(item);
  }

  /** One increment for each item that counts; none where a part of the loan has no single rate. */
  private List<Optional<AnnualRate>> increments() {
    List<Optional<AnnualRate>> none = Collections.nCopies(items.size(), Optional.empty());
    List<Integer> ordered = new ArrayList<>(items.size());
    byPayee.values().forEach(ordered::addAll);
    List<Optional<AnnualRate>> increments = new ArrayList<>(none);
    List<String> codes = new ArrayList<>(ordered.size());
    BigDecimal before = BigDecimal.ZERO;
    for (int k = 0; k < ordered.size(); k++) {
      codes.add(items.get(ordered.get(k)).code());
      Optional<AnnualRate> rate =
          k == ordered.size() - 1 ? loanRate : k == 0 ? interestRate() : rate(counted, codes);
      if (rate.isEmpty()) {
        return none;
      }
      BigDecimal with = rate.get().fraction();
      increments.set(
          ordered.get(k), Optional.of(new AnnualRate(with.subtract(before), convention)));
      before = with;
    }
    return increments;
  }

  /** The annual rate under the binding convention if only interest were charged. */
  private Optional<AnnualRate> interestRate() {
    return convention == RateConvention.NOMINAL_SIMPLE
        ? ownRates.get(0).map(rate -> rate.rounded(convention))
        : rate(counted, List.of(FeeItem.INTEREST_CODE));
  }

  /** The annual rate under the binding convention if only some of the charges were made. */
  private Optional<AnnualRate> rate(PlanColumns columns, Collection<String> codes) {
    PeriodicFlows flows = columns.flows(codes);
    Optional<RateBracket> bracket =
        convention == RateConvention.FLAT_SIMPLE
            ? FlatRate.of(flows.paid().minus(flows.received()), columns.occupied(codes)).bracket()
            : IrrSolver.solve(flows).rate().flatMap(found -> annual(found, flows));
    return bracket.map(found -> found.rounded(convention));
  }

  private Optional<RateBracket> annual(RateBracket perPeriod, PeriodicFlows flows) {
    return convention == RateConvention.EFFECTIVE_COMPOUND
        ? CompoundRate.of(convention, perPeriod, flows.unit()).bracket()
        : Optional.of(perPeriod.times(flows.unit().perYear()));
  }

  private Optional<AnnualRate> grossRate() {
    if (!review.isBorneInPart()) {
      return loanRate;
    }
    PlanColumns gross = review.gross();
    return rate(gross, gross.codes());
  }

  private CostDecomposition decomposition(List<CostItem> found, Optional<Ratio> quoted) {
    List<ContingentCharge> charges = review.plan().contingent();
    if (charges.isEmpty()) {
      return new CostDecomposition(payees(found), quoted, grossRate(), List.of(), List.of());
    }
    Ratio contractRate =
        quoted
            .or(() -> found.get(0).ownRate().map(rate -> Ratio.of(rate.fraction())))
            .orElse(Ratio.ZERO);
    ContingentCosts contingent =
        new ContingentCosts(
            contractRate,
            loanRate.map(rate -> Ratio.of(rate.fraction())).orElse(Ratio.ZERO),
            review.plan().principal());
    return new CostDecomposition(
        payees(found),
        quoted,
        grossRate(),
        charges.stream()
            .map(charge -> contingent.of(charge, review.of(charge.item()).orElseThrow()))
            .toList(),
        contingent.totals(charges));
  }

  private List<PayeeShare> payees(List<CostItem> found) {
    List<PayeeShare> shares = new ArrayList<>();
    byPayee.forEach((payee, places) -> shares.add(share(payee, places, found)));
    return shares;
  }

  private PayeeShare share(
      Optional<ChargingParty> payee, List<Integer> places, List<CostItem> found) {
    List<CostItem> parts = new ArrayList<>(places.size());
    Money total = Money.ZERO;
    for (int place : places) {
      parts.add(found.get(place));
      total = total.plus(found.get(place).total());
    }
    return new PayeeShare(
        payee,
        total,
        sum(parts, convention, CostItem::increment),
        sum(parts, RateConvention.ENTERPRISE_ADDITIVE, CostItem::ownRate));
  }

  private static Optional<AnnualRate> sum(
      List<CostItem> items,
      RateConvention convention,
      Function<CostItem, Optional<AnnualRate>> part) {
    BigDecimal sum = BigDecimal.ZERO;
    for (CostItem item : items) {
      Optional<AnnualRate> rate = part.apply(item);
      if (rate.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(rate.get().fraction());
    }
    return Optional.of(new AnnualRate(sum, convention));
  }
}
