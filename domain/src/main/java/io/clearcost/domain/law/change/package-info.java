/**
 * Changes of what the law leaves to data: a {@link io.clearcost.domain.law.change.LawChange} is
 * proposed by one person ({@link io.clearcost.domain.law.change.ChangeProposal}) and decided by
 * another ({@link io.clearcost.domain.law.change.ChangeVerdict}), each with a {@link
 * io.clearcost.domain.law.change.Signature}. {@link io.clearcost.domain.law.change.ChangeControl}
 * says what may not be, {@link io.clearcost.domain.law.change.LawChanges} keeps everything, and
 * {@link io.clearcost.domain.law.change.ReadingsInForce}, {@link
 * io.clearcost.domain.law.change.LimitsInForce}, {@link
 * io.clearcost.domain.law.change.StoppedLines} and {@link
 * io.clearcost.domain.law.change.ExtendedLprHistory} are what follows from the approved ones.
 */
@NullMarked
package io.clearcost.domain.law.change;

import org.jspecify.annotations.NullMarked;
