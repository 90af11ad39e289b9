package io.clearcost.application.evidence;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;

/**
 * The annual cost of many loans of one convention; rates of two conventions have no mean.
 *
 * <pre>
 * rate = sum(binding rate × principal) / sum(principal)
 * </pre>
 *
 * @param rate the mean of the binding rates weighted by principal, rounded half up
 * @param principal what it is the mean of; loans without a cost are left out
 */
public record AverageCost(AnnualRate rate, Money principal) {}
