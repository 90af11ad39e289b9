package io.clearcost.domain.law;

import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.util.Optional;

/**
 * A limit on an annual rate.
 *
 * @param rate an annual fraction
 * @param origin how it came about, for people
 * @param lpr the loan prime rate behind it, if one is
 */
public record Limit(Ratio rate, Text origin, Optional<LprPublication> lpr) {}
