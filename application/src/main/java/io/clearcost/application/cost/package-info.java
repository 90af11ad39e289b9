/**
 * Use cases of cost: {@link io.clearcost.application.cost.CalculateCost} of an offer, {@link
 * io.clearcost.application.cost.CalculateRealisedCost} of a loan as it went, {@link
 * io.clearcost.application.cost.CalculateSettlementCurve} of a loan settled early.
 */
@NullMarked
package io.clearcost.application.cost;

import org.jspecify.annotations.NullMarked;
