package io.clearcost.domain.cost;

import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Instalments whose principal is given and whose interest follows: equal or stepped shares, or all
 * of it at the end.
 *
 * <p>Interest runs on what is outstanding, except where it is flat on the original principal. A
 * balloon is the part of the principal that is not shared out and is paid with the last instalment.
 */
final class PrincipalPlan {

  private PrincipalPlan() {}

  static List<PlanRow> rows(LoanTerms terms, InterestAccrual accrual) {
    List<Money> shares = shares(terms, accrual);
    List<PlanRow> rows = new ArrayList<>();
    Money outstanding = terms.principal();
    int first = accrual.firstRepaying();
    for (int k = first; k < accrual.count(); k++) {
      Ratio interest =
          k == first
              ? accrual.atFirstRepaying()
              : switch (terms.method()) {
                case FLAT, INTEREST_FIRST -> accrual.onDrawn(k);
                case LEVEL_INSTALMENT, LEVEL_PRINCIPAL, BULLET, FLAT_FEE ->
                    Ratio.of(outstanding.fen()).times(accrual.factor(k));
              };
      Money principal = shares.get(k - first);
      rows.add(new PlanRow(accrual.dueDate(k), principal, accrual.rounded(interest), List.of()));
      outstanding = outstanding.minus(principal);
    }
    return rows;
  }

  private static List<Money> shares(LoanTerms terms, InterestAccrual accrual) {
    int count = accrual.count() - accrual.firstRepaying();
    return switch (terms.method()) {
      case INTEREST_FIRST, BULLET -> {
        List<Money> shares = new ArrayList<>(Collections.nCopies(count, Money.ZERO));
        shares.set(count - 1, terms.principal());
        yield shares;
      }
      case LEVEL_INSTALMENT, LEVEL_PRINCIPAL, FLAT, FLAT_FEE ->
          shared(terms, accrual, InstalmentWeights.of(terms, accrual));
    };
  }

  /** The principal without its balloon by weight; the declared instalment takes the remainder. */
  private static List<Money> shared(
      LoanTerms terms, InterestAccrual accrual, InstalmentWeights weights) {
    Money balloon = terms.shape().balloon();
    Money left = terms.principal().minus(balloon);
    Ratio one = Ratio.of(left.fen()).dividedBy(weights.sum());
    int count = weights.count();
    boolean firstTakes = terms.rounding() == InstalmentRounding.FIRST_INSTALMENT;
    int taking = firstTakes ? 0 : count - 1;
    List<Money> shares = new ArrayList<>(Collections.nCopies(count, Money.ZERO));
    for (int step = 0; step < count - 1; step++) {
      int j = firstTakes ? count - 1 - step : step;
      Money share = accrual.rounded(one.times(weights.at(j)));
      shares.set(j, share.compareTo(left) <= 0 ? share : left);
      left = left.minus(shares.get(j));
    }
    shares.set(taking, left);
    shares.set(count - 1, shares.get(count - 1).plus(balloon));
    return shares;
  }
}
