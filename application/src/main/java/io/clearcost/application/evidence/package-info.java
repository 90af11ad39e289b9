/**
 * Use cases of evidence. Reading what was decided: {@link
 * io.clearcost.application.evidence.ReadDecision} and {@link
 * io.clearcost.application.evidence.ListDecisions}. Judging it again: {@link
 * io.clearcost.application.evidence.ReplayDecision} and {@link
 * io.clearcost.application.evidence.ReplayDecisions}, which answer with a {@link
 * io.clearcost.application.evidence.Replay} for each.
 */
@NullMarked
package io.clearcost.application.evidence;

import org.jspecify.annotations.NullMarked;
