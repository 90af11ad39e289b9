/**
 * Measures the solver and the whole calculation, with the peers beside us in the same run: {@link
 * io.clearcost.benchmarks.SampleLoans} draws the loans, {@link
 * io.clearcost.benchmarks.PeriodicRate}, {@link io.clearcost.benchmarks.DatedRate} and {@link
 * io.clearcost.benchmarks.WholeCalculation} measure, {@link io.clearcost.benchmarks.Peers} holds
 * how each peer is called, {@link io.clearcost.benchmarks.Faults} counts wrong answers and {@link
 * io.clearcost.benchmarks.Report} writes the page.
 */
@NullMarked
package io.clearcost.benchmarks;

import org.jspecify.annotations.NullMarked;
