/**
 * What was decided, kept for good: the {@link io.clearcost.domain.evidence.Judgement} on an {@link
 * io.clearcost.domain.evidence.LoanApplication}, the {@link io.clearcost.domain.evidence.Decision}
 * that records it, and the {@link io.clearcost.domain.evidence.DecisionLog} that never forgets. Who
 * judges again reads {@link io.clearcost.domain.evidence.LogEntry}s and is told a {@link
 * io.clearcost.domain.evidence.JudgementDifference}; who asks what other law would do reads no more
 * than {@link io.clearcost.domain.evidence.LoggedLoan}s.
 */
@NullMarked
package io.clearcost.domain.evidence;

import org.jspecify.annotations.NullMarked;
