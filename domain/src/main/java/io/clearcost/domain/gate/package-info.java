/**
 * The verdict on a loan: what is judged ({@link io.clearcost.domain.gate.AssessedLoan}), under
 * which data of the law ({@link io.clearcost.domain.gate.LawInForce}, {@link
 * io.clearcost.domain.gate.CapsInForce}), by which rules ({@link
 * io.clearcost.domain.gate.LoanRule}, listed in {@link io.clearcost.domain.gate.RuleBook}), what
 * cannot be said of it ({@link io.clearcost.domain.gate.Contradiction}), and what comes of it
 * ({@link io.clearcost.domain.gate.LoanGate}, {@link io.clearcost.domain.gate.GateDecision}).
 * Whether the controls can be invoked at all is asked by {@link
 * io.clearcost.domain.gate.RuleControls} (with {@link io.clearcost.domain.gate.SelfCheck}), {@link
 * io.clearcost.domain.gate.PeopleControls} and {@link io.clearcost.domain.gate.DataControls}, which
 * answer with {@link io.clearcost.domain.gate.ControlCheck}.
 */
@NullMarked
package io.clearcost.domain.gate;

import org.jspecify.annotations.NullMarked;
