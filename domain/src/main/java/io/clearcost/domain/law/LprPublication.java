package io.clearcost.domain.law;

import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;

/**
 * One publication of the loan prime rate (贷款市场报价利率).
 *
 * @param published day of publication; in force from that day
 * @param oneYear one-year rate, an annual fraction (0.03 is 3 %)
 * @param overFiveYears rate for over five years
 */
public record LprPublication(LocalDate published, Ratio oneYear, Ratio overFiveYears) {}
