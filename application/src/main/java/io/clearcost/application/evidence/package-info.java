/**
 * Use cases of evidence. Reading what was decided: {@link
 * io.clearcost.application.evidence.ReadDecision} and {@link
 * io.clearcost.application.evidence.ListDecisions}. Judging it again: {@link
 * io.clearcost.application.evidence.ReplayDecision} and {@link
 * io.clearcost.application.evidence.ReplayDecisions}, which answer with a {@link
 * io.clearcost.application.evidence.Replay} for each. What would become of stored loans: {@link
 * io.clearcost.application.evidence.ShowChangeEffect}, {@link
 * io.clearcost.application.evidence.ShowWhatIf} and {@link
 * io.clearcost.application.evidence.FollowChange}, whose answers are {@link
 * io.clearcost.application.evidence.Effects}, read page by page, with a {@link
 * io.clearcost.application.evidence.MixEffect} where a product mix is supposed.
 */
@NullMarked
package io.clearcost.application.evidence;

import org.jspecify.annotations.NullMarked;
