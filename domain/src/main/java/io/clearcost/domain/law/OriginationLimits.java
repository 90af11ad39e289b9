package io.clearcost.domain.law;

import io.clearcost.domain.law.instrument.ConsumptionFinanceNotice;
import io.clearcost.domain.law.instrument.InternetLoanMeasures;
import io.clearcost.domain.law.instrument.InternetLoanSupplement;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;

/** The dated numbers of the law on which loans may be made, but for their cost. */
public final class OriginationLimits {

  /** When a person last read the passages below. */
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

  /** Unsecured credit of one person for consumption, in fen: 200,000 yuan. */
  public static final EffectiveDated<LegalNumber> CONSUMPTION_LINE =
      LegalNumber.unchanged(
          "CONSUMPTION_LINE",
          Ratio.of(20_000_000),
          Quantity.Unit.FEN,
          InternetLoanMeasures.CONSUMPTION_LINE,
          REVIEWED);

  /** The same where the raise for a time is relied on, in fen: 300,000 yuan. */
  public static final EffectiveDated<LegalNumber> RAISED_CONSUMPTION_LINE =
      LegalNumber.unchanged(
          "RAISED_CONSUMPTION_LINE",
          Ratio.of(30_000_000),
          Quantity.Unit.FEN,
          ConsumptionFinanceNotice.RAISED_LINE,
          REVIEWED);

  /** Months that a consumption loan repaid in one sum may last. */
  public static final EffectiveDated<LegalNumber> BULLET_CONSUMPTION_MONTHS =
      LegalNumber.unchanged(
          "BULLET_CONSUMPTION_MONTHS",
          Ratio.of(12),
          Quantity.Unit.MONTHS,
          InternetLoanMeasures.BULLET_TERM,
          REVIEWED);

  /** The least part of a jointly funded loan that the partner puts up. */
  public static final EffectiveDated<LegalNumber> LEAST_PARTNER_SHARE =
      LegalNumber.unchanged(
          "LEAST_PARTNER_SHARE",
          Ratio.parse("0.3"),
          Quantity.Unit.SHARE,
          InternetLoanSupplement.PARTNER_SHARE,
          REVIEWED);

  private OriginationLimits() {}
}
