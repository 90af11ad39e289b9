package io.clearcost.domain.cost;

import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * Where a cost goes, what it would be without discounts and subsidies, and what may come on top.
 *
 * @param payees what each payee receives, in the order in which the items name them
 * @param quotedRate the contract rate as an annual fraction; empty where none is given
 * @param grossRate the annual rate under the binding convention if nobody bore anything for the
 *     borrower; empty where those flows have no single rate, or only cash flows are known
 * @param contingent what each contingent charge comes to
 * @param contingentTotals the same by event
 */
public record CostDecomposition(
    List<PayeeShare> payees,
    Optional<Ratio> quotedRate,
    Optional<AnnualRate> grossRate,
    List<ContingentCost> contingent,
    List<ContingentTotal> contingentTotals) {

  /** Nothing is known of the parts. */
  public static final CostDecomposition NONE =
      new CostDecomposition(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

  public CostDecomposition {
    payees = List.copyOf(payees);
    contingent = List.copyOf(contingent);
    contingentTotals = List.copyOf(contingentTotals);
  }

  /** How many times the quoted rate a true rate is; empty where nothing or zero is quoted. */
  public Optional<Ratio> timesQuoted(AnnualRate trueRate) {
    return quotedRate
        .filter(quoted -> quoted.signum() > 0)
        .map(quoted -> Ratio.of(trueRate.fraction()).dividedBy(quoted));
  }
}
