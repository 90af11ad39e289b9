/**
 * The verdict on a loan: what is judged ({@link io.clearcost.domain.gate.AssessedLoan}), by which
 * rules ({@link io.clearcost.domain.gate.LoanRule}, listed in {@link
 * io.clearcost.domain.gate.RuleBook}), what cannot be said of it ({@link
 * io.clearcost.domain.gate.Contradiction}), and what comes of it ({@link
 * io.clearcost.domain.gate.LoanGate}, {@link io.clearcost.domain.gate.GateDecision}).
 */
@NullMarked
package io.clearcost.domain.gate;

import org.jspecify.annotations.NullMarked;
