package io.clearcost.domain.time;

import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.util.Optional;

/**
 * The period for which a period rate holds, known by how many of it make a year.
 *
 * <p>Twelve months, 52 weeks or 365 days make a year.
 *
 * @param perYear periods a year, positive
 */
public record UnitPeriod(Ratio perYear) {

  public static final int MONTHS_IN_YEAR = 12;
  public static final int WEEKS_IN_YEAR = 52;
  public static final int DAYS_IN_YEAR = 365;

  public static final UnitPeriod MONTH = ofMonths(1);
  public static final UnitPeriod YEAR = ofMonths(MONTHS_IN_YEAR);
  public static final UnitPeriod DAY = ofDays(1);

  public UnitPeriod {
    if (perYear.signum() <= 0) {
      throw InvalidValue.of("periods a year must be positive, not %s", "每年期数应为正数，不能是%s", perYear);
    }
  }

  public static UnitPeriod ofMonths(int months) {
    return new UnitPeriod(Ratio.of(MONTHS_IN_YEAR, months));
  }

  public static UnitPeriod ofWeeks(int weeks) {
    return new UnitPeriod(Ratio.of(WEEKS_IN_YEAR, weeks));
  }

  public static UnitPeriod ofDays(int days) {
    return new UnitPeriod(Ratio.of(DAYS_IN_YEAR, days));
  }

  /**
   * A name for people: {@code "month"}, {@code "3 months"}, {@code "30 days"}, {@code "1/24 year"}.
   */
  public String label() {
    return labelIn(MONTHS_IN_YEAR, "month")
        .orElseGet(
            () ->
                labelIn(WEEKS_IN_YEAR, "week")
                    .orElseGet(
                        () ->
                            labelIn(DAYS_IN_YEAR, "day")
                                .orElseGet(() -> Ratio.ONE.dividedBy(perYear) + " year")));
  }

  private Optional<String> labelIn(int perYearOfOne, String name) {
    Ratio length = Ratio.of(perYearOfOne).dividedBy(perYear);
    if (!length.isInteger()) {
      return Optional.empty();
    }
    return Optional.of(length.equals(Ratio.ONE) ? name : length + " " + name + "s");
  }
}
