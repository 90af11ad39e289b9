package io.clearcost.domain.cost;

import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.List;

/**
 * The same loan with other fees: everything the borrower bears besides interest, times a factor.
 * Shares stay exact; amounts are rounded half up to the fen, those of a plan on their running sum.
 * Bare cash flows name no fees and stay as they are; so does what is charged after a default.
 */
public final class FeeScale {

  private FeeScale() {}

  /**
   * The loan with its fees times {@code factor}.
   *
   * @param factor not negative
   * @throws IllegalArgumentException when such a loan would contradict itself
   */
  public static LoanOffer scaled(LoanOffer offer, Ratio factor) {
    return offer.fold(
        terms -> new LoanOffer.OfTerms(scaled(terms, factor)),
        plan -> new LoanOffer.OfPlan(scaled(plan, factor)),
        LoanOffer.OfFlows::new);
  }

  private static LoanTerms scaled(LoanTerms terms, Ratio factor) {
    return terms.repriced(
        terms.rate(),
        terms.shape(),
        terms.fees().stream().map(fee -> scaled(fee, factor)).toList(),
        terms.reliefs());
  }

  private static TermsFee scaled(TermsFee fee, Ratio factor) {
    return isBorne(fee.item())
        ? new TermsFee(
            fee.item(), fee.standard().fold(new Scaled(factor)), fee.timing(), fee.dates())
        : fee;
  }

  private static RepaymentPlan scaled(RepaymentPlan plan, Ratio factor) {
    List<String> codes = plan.fees().stream().filter(FeeScale::isBorne).map(FeeItem::code).toList();
    return new RepaymentPlan(
        plan.principal(),
        plan.disbursementDate(),
        plan.drawdowns(),
        PlanLevers.scaled(plan.rows(), codes, factor),
        plan.fees(),
        plan.contingent());
  }

  private static boolean isBorne(FeeItem item) {
    return item.facts().bearer() == FeeBearer.BORROWER;
  }

  /** How each standard is scaled. */
  private record Scaled(Ratio factor) implements FeeStandard.Cases<FeeStandard> {

    @Override
    public FeeStandard fixedAmount(FeeStandard.FixedAmount standard) {
      Money amount = standard.amount().times(factor, RoundingMode.HALF_UP);
      return new FeeStandard.FixedAmount(amount);
    }

    @Override
    public FeeStandard principalShare(FeeStandard.PrincipalShare standard) {
      return new FeeStandard.PrincipalShare(standard.share().times(factor));
    }

    @Override
    public FeeStandard outstandingShare(FeeStandard.OutstandingShare standard) {
      return new FeeStandard.OutstandingShare(standard.share().times(factor));
    }

    @Override
    public FeeStandard interestShare(FeeStandard.InterestShare standard) {
      return new FeeStandard.InterestShare(standard.share().times(factor));
    }
  }
}
