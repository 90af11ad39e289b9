/**
 * Use cases of law. Reading it: {@link io.clearcost.application.law.ReadLoanPrimeRate}, {@link
 * io.clearcost.application.law.ListLoanPrimeRates}, {@link io.clearcost.application.law.ReadRules},
 * {@link io.clearcost.application.law.ReadRule} and {@link
 * io.clearcost.application.law.ReadReadings}. Changing what it leaves to data: {@link
 * io.clearcost.application.law.ProposeLawChange}, {@link
 * io.clearcost.application.law.ProposeLawChanges} and {@link
 * io.clearcost.application.law.DecideLawChange}, which end in a {@link
 * io.clearcost.application.law.ChangeOutcome}, {@link io.clearcost.application.law.ReadLawChange}
 * and {@link io.clearcost.application.law.ListLawChanges}; {@link
 * io.clearcost.application.law.ApprovedLaw} holds what was approved, {@link
 * io.clearcost.application.law.KnownLaw} is what follows from it, and {@link
 * io.clearcost.application.law.KeptInstitutions} keeps entries of the register beside it. Besides,
 * {@link io.clearcost.application.law.ImportInstitutions}, and {@link
 * io.clearcost.application.law.CheckControls}, which finds what nobody can invoke.
 */
@NullMarked
package io.clearcost.application.law;

import org.jspecify.annotations.NullMarked;
