package io.clearcost.domain.cost;

import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.loan.ActualLoan;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How much may be collected of interest, compound interest, penalty interest, liquidated damages
 * and all other charges together (利息、复利、罚息、违约金和其他费用总计), and how much was.
 *
 * <pre>
 *   ceiling  =  rate x (sum over all days of principal in use) / 365, rounded down to the fen
 *   room     =  ceiling - collected,   where that is positive
 *   excess   =  collected - ceiling,   where that is positive
 * </pre>
 *
 * <p>The principal in use is what was really received, after everything deducted on the first day,
 * and not yet repaid; never below zero. The day of a payment counts for what is owed after it, the
 * day asked about does not count. Simple interest, actual days over 365. Source: {@link
 * io.clearcost.domain.law.instrument.FinancialTrialOpinion#ITEM_2_2}; the net principal 民法典 第六百七十条.
 *
 * @param limit the rate, an annual fraction, and where it stands
 * @param fenDays the sum over all days of the principal in use, in fen
 * @param ceiling what may be collected in all by the day asked about
 * @param collected all charges really paid, up-front ones too, less what was given back
 */
public record DefaultChargeCeiling(
    LegalNumber limit, BigInteger fenDays, Money ceiling, Money collected) {

  private static final Ratio DAYS_IN_YEAR = Ratio.of(365);

  /**
   * The ceiling on a day.
   *
   * @param loan the loan as it stood at the end of that day
   * @param asOf the day
   * @return empty before the opinion was in force
   */
  static Optional<DefaultChargeCeiling> of(ActualLoan loan, LocalDate asOf) {
    return CostCaps.HARD_CAP_OF_BANKS.at(asOf).value().map(limit -> of(loan, asOf, limit));
  }

  private static DefaultChargeCeiling of(ActualLoan loan, LocalDate asOf, LegalNumber limit) {
    BigInteger fenDays = fenDays(loan, asOf);
    Ratio ceiling = Ratio.of(fenDays, BigInteger.ONE).times(limit.value()).dividedBy(DAYS_IN_YEAR);
    return new DefaultChargeCeiling(
        limit, fenDays, Money.ofFen(ceiling.toLong(RoundingMode.FLOOR)), loan.collected());
  }

  /** How much may still be collected by the day asked about. */
  public Money room() {
    return collected.compareTo(ceiling) < 0 ? ceiling.minus(collected) : Money.ZERO;
  }

  /** How much was collected above the ceiling; a court cuts it on request. */
  public Money excess() {
    return collected.compareTo(ceiling) > 0 ? collected.minus(ceiling) : Money.ZERO;
  }

  private static BigInteger fenDays(ActualLoan loan, LocalDate asOf) {
    List<DatedFlow> steps = loan.occupied();
    BigInteger sum = BigInteger.ZERO;
    Money inUse = Money.ZERO;
    for (int k = 0; k < steps.size(); k++) {
      inUse = inUse.plus(steps.get(k).amount());
      LocalDate until = k + 1 < steps.size() ? steps.get(k + 1).date() : asOf;
      long days = ChronoUnit.DAYS.between(steps.get(k).date(), until);
      sum =
          sum.add(BigInteger.valueOf(Math.max(inUse.fen(), 0)).multiply(BigInteger.valueOf(days)));
    }
    return sum;
  }
}
