package io.clearcost.domain.cost;

import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;

/**
 * Everything that one event makes due, added up.
 *
 * @param event what has to happen
 * @param annualRate all annual rates that then run, as a fraction; where several raise the same or
 *     another rate, the highest of these rates once and every uplift; zero for none
 * @param amount all single amounts, at most
 */
public record ContingentTotal(ContingentEvent event, Ratio annualRate, Money amount) {}
