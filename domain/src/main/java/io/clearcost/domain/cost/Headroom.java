package io.clearcost.domain.cost;

import io.clearcost.domain.law.Fix;
import io.clearcost.domain.law.Lever;
import java.util.Optional;

/**
 * How far one lever of a loan goes under a cap.
 *
 * @param lever what is changed
 * @param fix the largest value that passes; empty where not even zero does
 * @param endsWithRange whether the largest value is that which the input allows: the cap would bear
 *     more
 */
public record Headroom(Lever lever, Optional<Fix> fix, boolean endsWithRange) {}
