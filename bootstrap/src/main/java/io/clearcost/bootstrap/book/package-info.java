/**
 * Synthetic books of loans for tests, demonstrations and benchmarks. Read {@link
 * io.clearcost.bootstrap.book.BookGenerator} first, then {@link
 * io.clearcost.bootstrap.book.BookOptions}, {@link io.clearcost.bootstrap.book.Tape} and {@link
 * io.clearcost.bootstrap.book.Pattern}; inside, a {@code LoanDraft} becomes a contract ({@code
 * ContractWriter}), a life ({@code Repayment}) and one record a month ({@code Life}). {@code Deals}
 * says who borrows, {@code Product} and {@code House} are the catalogue, and each {@code Scheme} is
 * one pattern. No person and no company in it exists.
 */
@NullMarked
package io.clearcost.bootstrap.book;

import org.jspecify.annotations.NullMarked;
