/**
 * The sheet that a borrower is shown, as documents: {@link
 * io.clearcost.documents.disclosure.SheetDocuments} makes them. What stands on a sheet, in which
 * order and in which words, is said once, as a list of {@link
 * io.clearcost.documents.disclosure.Block}s by {@link
 * io.clearcost.documents.disclosure.SheetBlocks}; {@link
 * io.clearcost.documents.disclosure.TextSheet}, {@link io.clearcost.documents.disclosure.HtmlSheet}
 * and {@link io.clearcost.documents.disclosure.PdfSheet} only set them out.
 */
@NullMarked
package io.clearcost.documents.disclosure;

import org.jspecify.annotations.NullMarked;
