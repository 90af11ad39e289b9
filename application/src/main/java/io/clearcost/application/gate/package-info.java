/**
 * Use cases of the gate: {@link io.clearcost.application.gate.AssessLoan}, which asks the {@link
 * io.clearcost.application.gate.LoanJudge}, as whoever judges again does.
 */
@NullMarked
package io.clearcost.application.gate;

import org.jspecify.annotations.NullMarked;
