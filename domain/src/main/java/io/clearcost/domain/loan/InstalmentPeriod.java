package io.clearcost.domain.loan;

import java.time.LocalDate;

/**
 * The time before one instalment, for which it pays interest.
 *
 * @param start the due date before, or disbursement
 * @param end the due date
 * @param thirty360Days days of 30/360: exactly thirty a month for a regular period in months
 */
public record InstalmentPeriod(LocalDate start, LocalDate end, int thirty360Days) {}
