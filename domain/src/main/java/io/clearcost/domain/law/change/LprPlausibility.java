package io.clearcost.domain.law.change;

import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.change.ChangeRefusal.Reason;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a publication of the loan prime rate against what every publication from 2019-08-20 to
 * 2026-06-22 keeps to, so that a slip of the hand does not become law.
 *
 * <ul>
 *   <li>published on the {@value #EARLIEST_DAY}th of a month or later, once a month;
 *   <li>both rates are multiples of 0.05 percentage points;
 *   <li>neither moves by more than 0.5 percentage points at once (the most ever was 0.25);
 *   <li>the rate for over five years is not below the one-year rate, nor more than 2 percentage
 *       points above it (ever between 0.5 and 0.9).
 * </ul>
 */
final class LprPlausibility {

  static final int EARLIEST_DAY = 20;
  static final Ratio STEP = Ratio.parse("0.0005");
  static final Ratio LONGEST_MOVE = Ratio.parse("0.005");
  static final Ratio WIDEST_SPREAD = Ratio.parse("0.02");

  private LprPlausibility() {}

  /**
   * What is wrong with the publication that is to come after {@code last}.
   *
   * @param last the last one known before it, of an earlier day
   */
  static Optional<ChangeRefusal> refusal(LprPublication last, LprPublication next) {
    if (next.published().getDayOfMonth() < EARLIEST_DAY) {
      return Optional.of(
          implausible(
              next,
              new Text(
                  "before the " + EARLIEST_DAY + "th of a month", "早于当月" + EARLIEST_DAY + "日")));
    }
    if (YearMonth.from(next.published()).equals(YearMonth.from(last.published()))) {
      return Optional.of(
          implausible(next, new Text("in the month of the publication before it", "与上一期在同一月份")));
    }
    if (!isStep(next.oneYear()) || !isStep(next.overFiveYears())) {
      return Optional.of(
          implausible(
              next, new Text("with a rate that is no multiple of 0.05 %", "利率不是0.05%的整数倍")));
    }
    if (isFar(last.oneYear(), next.oneYear())
        || isFar(last.overFiveYears(), next.overFiveYears())) {
      return Optional.of(
          implausible(
              next,
              new Text("with a rate moved by more than 0.5 points at once", "利率一次变动超过0.5个百分点")));
    }
    Ratio spread = next.overFiveYears().minus(next.oneYear());
    if (spread.signum() < 0 || spread.compareTo(WIDEST_SPREAD) > 0) {
      return Optional.of(
          implausible(
              next,
              new Text(
                  "with a rate for over five years below the one-year rate or 2 points above",
                  "5年期以上利率低于1年期利率或高出2个百分点以上")));
    }
    return Optional.empty();
  }

  private static boolean isStep(Ratio rate) {
    return rate.dividedBy(STEP).isInteger();
  }

  private static boolean isFar(Ratio before, Ratio after) {
    Ratio move = after.minus(before);
    return move.compareTo(LONGEST_MOVE) > 0 || move.negated().compareTo(LONGEST_MOVE) > 0;
  }

  private static ChangeRefusal implausible(LprPublication next, Text what) {
    return new ChangeRefusal(
        Reason.LPR_IMPLAUSIBLE,
        new Text(
            "no loan prime rate was ever published %s, as that of %s would be"
                .formatted(what.english(), next.published()),
            "历次报价从无此情形：%s的报价%s".formatted(next.published(), what.chinese())),
        Map.of("publication_date", next.published().toString(), "what", what.english()));
  }
}
