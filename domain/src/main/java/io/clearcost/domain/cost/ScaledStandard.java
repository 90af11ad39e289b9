package io.clearcost.domain.cost;

import io.clearcost.domain.law.Lever.Measure;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.function.Function;

/**
 * A fee standard as a number that can be changed.
 *
 * @param measure the unit of the number
 * @param now the number as offered
 * @param scale its steps
 * @param standard the standard of another number
 */
record ScaledStandard(
    Measure measure, Ratio now, StepScale scale, Function<Ratio, FeeStandard> standard) {

  static final FeeStandard.Cases<ScaledStandard> CASES =
      new FeeStandard.Cases<>() {
        @Override
        public ScaledStandard fixedAmount(FeeStandard.FixedAmount standard) {
          return new ScaledStandard(
              Measure.FEN,
              Ratio.of(standard.amount().fen()),
              StepScale.FEN,
              fen -> new FeeStandard.FixedAmount(Money.ofFen(fen.numerator().longValueExact())));
        }

        @Override
        public ScaledStandard principalShare(FeeStandard.PrincipalShare standard) {
          return share(Measure.PRINCIPAL_SHARE, standard.share(), FeeStandard.PrincipalShare::new);
        }

        @Override
        public ScaledStandard outstandingShare(FeeStandard.OutstandingShare standard) {
          return share(
              Measure.OUTSTANDING_SHARE, standard.share(), FeeStandard.OutstandingShare::new);
        }

        @Override
        public ScaledStandard interestShare(FeeStandard.InterestShare standard) {
          return share(Measure.INTEREST_SHARE, standard.share(), FeeStandard.InterestShare::new);
        }
      };

  /** The number times a factor, rounded down to what a standard can have. */
  Ratio lowered(Ratio factor) {
    return measure == Measure.FEN
        ? Ratio.of(now.times(factor).toLong(RoundingMode.DOWN))
        : StepScale.share(now, factor);
  }

  private static ScaledStandard share(
      Measure measure, Ratio now, Function<Ratio, FeeStandard> standard) {
    return new ScaledStandard(measure, now, StepScale.ofFraction(now), standard);
  }
}
