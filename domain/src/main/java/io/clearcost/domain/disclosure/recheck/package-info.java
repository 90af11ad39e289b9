/**
 * A sheet that somebody else made, reckoned anew: which of its figures are wrong, and by how much.
 *
 * <p>A {@link io.clearcost.domain.disclosure.recheck.ToldSheet} is what stands on the sheet, with
 * the plan that came with it. {@link io.clearcost.domain.disclosure.recheck.SheetRechecker} answers
 * with a {@link io.clearcost.domain.disclosure.recheck.SheetRecheck}: a {@link
 * io.clearcost.domain.disclosure.recheck.FigureCheck} for each figure, what the sheet says against
 * itself ({@link io.clearcost.domain.disclosure.recheck.SheetContradiction}) and what it lacks. The
 * {@link io.clearcost.domain.disclosure.recheck.VerificationTolerance} serves here and nowhere
 * else: caps are decided exactly.
 */
@NullMarked
package io.clearcost.domain.disclosure.recheck;

import org.jspecify.annotations.NullMarked;
