package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.RepaymentPlan;
import java.time.LocalDate;

/**
 * A plan that took the place of the one that follows from the contract.
 *
 * @param date since when
 * @param plan of the whole life
 */
record Replan(LocalDate date, RepaymentPlan plan) {}
