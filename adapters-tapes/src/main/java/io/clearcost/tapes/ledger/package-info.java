/**
 * Loan tapes as records of the ledger: {@link io.clearcost.tapes.ledger.LoanTapes} opens a {@link
 * io.clearcost.tapes.ledger.LoanTape}, which gives one {@link io.clearcost.tapes.ledger.TapeItem}
 * after the other; {@link io.clearcost.tapes.ledger.TapeOptions} and a {@link
 * io.clearcost.tapes.ledger.TapeMapping} say what a file does not tell by itself, and {@link
 * io.clearcost.tapes.ledger.TapePlaces} lead from a field back to its cell. {@link
 * io.clearcost.tapes.ledger.JsonFaults} serves whoever reads messages written as JSON.
 */
@NullMarked
package io.clearcost.tapes.ledger;

import org.jspecify.annotations.NullMarked;
