/**
 * Use cases of evidence: {@link io.clearcost.application.evidence.ReadDecision} and {@link
 * io.clearcost.application.evidence.ListDecisions}.
 */
@NullMarked
package io.clearcost.application.evidence;

import org.jspecify.annotations.NullMarked;
