package io.clearcost.domain.ledger;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import java.util.Optional;

/**
 * What a lender says a loan costs. Kept beside what is calculated here, never used in its place.
 *
 * @param rate the annual rate
 * @param total all that the borrower pays beyond what was received
 */
public record ClaimedCost(AnnualRate rate, Optional<Money> total) {}
