/**
 * The mathematics of a period rate, and the only home of {@code double}: {@link
 * io.clearcost.domain.cost.solver.IrrSolver} finds the rate, {@link
 * io.clearcost.domain.cost.solver.PresentValue} decides signs exactly, {@link
 * io.clearcost.domain.cost.solver.Compounding} turns a period rate into an effective annual one.
 * {@link io.clearcost.domain.cost.solver.RateKernel} is the quick estimate of one rate, without
 * proof, {@link io.clearcost.domain.cost.solver.RateKernelBatch} the same for many loans at once.
 */
@NullMarked
package io.clearcost.domain.cost.solver;

import org.jspecify.annotations.NullMarked;
