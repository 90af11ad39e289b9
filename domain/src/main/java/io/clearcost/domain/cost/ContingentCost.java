package io.clearcost.domain.cost;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.util.Optional;

/**
 * What a contingent charge comes to once it is due; no part of the normal cost.
 *
 * @param charge the charge
 * @param classification whether it may be charged, and why it does not count
 * @param annualRate the annual rate that then runs, simple, as a fraction: 0.0945 is 9.45 %; empty
 *     for a single amount
 * @param amount the single amount, at most; empty for a rate
 */
public record ContingentCost(
    ContingentCharge charge,
    FeeClassification classification,
    Optional<Ratio> annualRate,
    Optional<Money> amount) {}
