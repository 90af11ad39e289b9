/**
 * The loan-by-loan record (台账): what a lender reports of a loan ({@link
 * io.clearcost.domain.ledger.LoanRecord}) in four sets that never overwrite one another, as
 * contracted ({@link io.clearcost.domain.ledger.LoanContract}), planned, paid ({@link
 * io.clearcost.domain.ledger.PaidFlow}, {@link io.clearcost.domain.ledger.ClaimEvent}) and reported
 * ({@link io.clearcost.domain.ledger.LoanStatus}, {@link io.clearcost.domain.ledger.ClaimedCost});
 * how records come in ({@link io.clearcost.domain.ledger.Intake}, kept in {@link
 * io.clearcost.domain.ledger.IntakeLog}), what is held against them ({@link
 * io.clearcost.domain.ledger.CheckCatalogue}, {@link io.clearcost.domain.ledger.RecordChecks},
 * {@link io.clearcost.domain.ledger.TapeChecks}) and what the engine makes of them ({@link
 * io.clearcost.domain.ledger.IntakeAssessment}).
 */
@NullMarked
package io.clearcost.domain.ledger;

import org.jspecify.annotations.NullMarked;
