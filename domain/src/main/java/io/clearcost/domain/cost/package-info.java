/**
 * What a loan costs. In the order of the data: {@link io.clearcost.domain.cost.PlanExpander} turns
 * terms into a plan, {@link io.clearcost.domain.cost.UnitPeriodFinder} turns days into unit
 * periods, {@link io.clearcost.domain.cost.FeeClassification} says which charges count, {@link
 * io.clearcost.domain.cost.CostCalculator} computes the {@link
 * io.clearcost.domain.cost.ComprehensiveFinancingCost} with an {@link
 * io.clearcost.domain.cost.AnnualisedCost} for every convention, a {@link
 * io.clearcost.domain.cost.CostDecomposition}, {@link io.clearcost.domain.cost.CapTest} decides a
 * cap exactly, {@link io.clearcost.domain.cost.RemedyFinder} says which payments would pass, and
 * {@link io.clearcost.domain.cost.HeadroomFinder} how far each term goes. What a loan really cost
 * is {@link io.clearcost.domain.cost.RealisedCost}, and what it costs if it is settled early {@link
 * io.clearcost.domain.cost.SettlementCurve}.
 */
@NullMarked
package io.clearcost.domain.cost;

import org.jspecify.annotations.NullMarked;
