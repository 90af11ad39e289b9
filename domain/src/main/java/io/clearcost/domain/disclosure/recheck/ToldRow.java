package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import java.util.Optional;

/**
 * One row of a told plan.
 *
 * @param row what falls due on the day, by its parts
 * @param total what the sheet says they add up to
 */
public record ToldRow(PlanRow row, Optional<Money> total) {}
