package io.clearcost.domain.law;

import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Publications that somebody supposes: those known, each rate moved by the same amount. None falls
 * below zero.
 */
public record ShiftedLprHistory(EffectiveDated<LprPublication> publications) implements LprHistory {

  /**
   * Moves a history.
   *
   * @param shift is added to both rates, an annual fraction; may be negative
   */
  public static ShiftedLprHistory of(LprHistory known, Ratio shift) {
    Map<LocalDate, LprPublication> moved = new TreeMap<>();
    known
        .publications()
        .entries()
        .forEach(
            (day, lpr) ->
                moved.put(
                    day,
                    new LprPublication(
                        lpr.published(),
                        moved(lpr.oneYear(), shift),
                        moved(lpr.overFiveYears(), shift))));
    return new ShiftedLprHistory(EffectiveDated.of(moved));
  }

  private static Ratio moved(Ratio rate, Ratio shift) {
    Ratio moved = rate.plus(shift);
    return moved.signum() < 0 ? Ratio.ZERO : moved;
  }
}
