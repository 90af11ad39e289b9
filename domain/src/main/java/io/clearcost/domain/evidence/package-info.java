/**
 * What was decided, kept for good: the {@link io.clearcost.domain.evidence.Judgement} on an {@link
 * io.clearcost.domain.evidence.LoanApplication}, the {@link io.clearcost.domain.evidence.Decision}
 * that records it, and the {@link io.clearcost.domain.evidence.DecisionLog} that never forgets. Who
 * judges again reads {@link io.clearcost.domain.evidence.LogEntry}s and is told a {@link
 * io.clearcost.domain.evidence.JudgementDifference}.
 */
@NullMarked
package io.clearcost.domain.evidence;

import org.jspecify.annotations.NullMarked;
