package io.clearcost.domain.cost;

import io.clearcost.domain.rate.Ratio;

/**
 * On which side of a cap the simple annual rate of a loan lies, decided in exact arithmetic.
 *
 * @param cap an annual fraction
 * @param sign sign of the present value at the cap: −1 says the rate is above the cap, 0 exactly on
 *     it, 1 below it
 * @param signWithPaymentsAFenLower the same with every payment a fen lower
 */
public record CapSign(Ratio cap, int sign, int signWithPaymentsAFenLower) {}
