package io.clearcost.domain.law;

import io.clearcost.domain.law.instrument.FinancialTrialOpinion;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;

/** The dated numbers of the law on the cost of a loan. */
public final class CostCaps {

  /** When a person last read the passages below. */
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 21);

  /**
   * The 24 % a year that both texts name; an annual fraction, in force as the entries below say.
   */
  public static final Ratio HARD_CAP = Ratio.parse("0.24");

  /** 24 % a year for banks and the institutions that follow the notice; an annual fraction. */
  public static final EffectiveDated<LegalNumber> HARD_CAP_OF_BANKS =
      LegalNumber.unchanged(
          "HARD_CAP_OF_BANKS",
          HARD_CAP,
          Quantity.Unit.ANNUAL_FRACTION,
          FinancialTrialOpinion.ITEM_2_2,
          REVIEWED);

  /** 24 % a year for small-loan companies; an annual fraction. */
  public static final EffectiveDated<LegalNumber> HARD_CAP_OF_SMALL_LOANS =
      LegalNumber.unchanged(
          "HARD_CAP_OF_SMALL_LOANS",
          HARD_CAP,
          Quantity.Unit.ANNUAL_FRACTION,
          SmallLoanGuideline.ANSWER_2,
          REVIEWED);

  /** The target of small-loan companies is so many times the one-year LPR. */
  public static final EffectiveDated<LegalNumber> TARGET_MULTIPLE =
      LegalNumber.unchanged(
          "TARGET_MULTIPLE",
          Ratio.of(4),
          Quantity.Unit.MULTIPLE,
          SmallLoanGuideline.PART_2_PARAGRAPH_3,
          REVIEWED);

  /** A loan of at most so many calendar months is ultra-short. */
  public static final EffectiveDated<LegalNumber> ULTRA_SHORT_MONTHS =
      LegalNumber.unchanged(
          "ULTRA_SHORT_MONTHS",
          Ratio.ONE,
          Quantity.Unit.MONTHS,
          SmallLoanGuideline.ANSWER_4,
          REVIEWED);

  private CostCaps() {}
}
