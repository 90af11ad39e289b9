package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.time.PeriodOffset;

/**
 * An amount at a time in unit periods since disbursement.
 *
 * @param offset the time
 * @param amount positive is received by the borrower, negative is paid
 */
public record PeriodicFlow(PeriodOffset offset, Money amount) {}
