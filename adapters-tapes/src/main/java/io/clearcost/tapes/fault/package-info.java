/**
 * What can be wrong with a loan tape, and where: {@link io.clearcost.tapes.fault.TapeCheck} is the
 * list of checks with their words in English and Chinese, {@link
 * io.clearcost.tapes.fault.TapeFault} is one of them at a {@link
 * io.clearcost.tapes.fault.TapePlace}, and {@link io.clearcost.tapes.fault.TapeStopped} ends the
 * reading of a file. {@link io.clearcost.tapes.fault.NearestWord} says what a misspelt word was
 * meant to be.
 */
@NullMarked
package io.clearcost.tapes.fault;

import org.jspecify.annotations.NullMarked;
