/**
 * Use cases of law: {@link io.clearcost.application.law.ReadLoanPrimeRate}, {@link
 * io.clearcost.application.law.ReadRules} and {@link
 * io.clearcost.application.law.ImportInstitutions}.
 */
@NullMarked
package io.clearcost.application.law;

import org.jspecify.annotations.NullMarked;
