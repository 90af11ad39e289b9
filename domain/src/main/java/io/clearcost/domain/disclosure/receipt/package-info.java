/**
 * What proves, away from this program, that a borrower was shown a sheet and confirmed it.
 *
 * <p>A {@link io.clearcost.domain.disclosure.receipt.ReceiptContent} says what was shown and
 * confirmed; a {@link io.clearcost.domain.disclosure.receipt.SigningKey} makes a {@link
 * io.clearcost.domain.disclosure.receipt.Receipt} of it, and {@link
 * io.clearcost.domain.disclosure.receipt.ReceiptVerifier} holds a receipt against the published
 * halves, {@link io.clearcost.domain.disclosure.receipt.ReceiptKey}. The ports are {@link
 * io.clearcost.domain.disclosure.receipt.ReceiptKeys} and {@link
 * io.clearcost.domain.disclosure.receipt.ReceiptLog}.
 */
@NullMarked
package io.clearcost.domain.disclosure.receipt;

import org.jspecify.annotations.NullMarked;
