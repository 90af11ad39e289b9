/**
 * The disclosure log on disk: {@link io.clearcost.persistence.disclosure.JdbiDisclosureLog} stores
 * a {@link io.clearcost.persistence.disclosure.DisclosureVersionRow} for each version, a {@link
 * io.clearcost.persistence.disclosure.DisclosureShowingRow} for each showing and a {@link
 * io.clearcost.persistence.disclosure.DisclosureAcknowledgementRow} for each confirmation. {@link
 * io.clearcost.persistence.disclosure.SheetJson} writes the bytes of a sheet and reads them, and
 * {@link io.clearcost.persistence.disclosure.UnreadableDisclosureException} names the version that
 * was altered on disk.
 *
 * <p>{@link io.clearcost.persistence.disclosure.JdbiReceiptLog} keeps what was signed for each
 * confirmation, and {@link io.clearcost.persistence.disclosure.FileReceiptKeys} signs it with a key
 * in a file beside the database.
 */
@NullMarked
package io.clearcost.persistence.disclosure;

import org.jspecify.annotations.NullMarked;
