/**
 * Text of documents: {@link io.clearcost.documents.text.DisplayText} measures, cleans and breaks
 * it, for terminals and for pages.
 */
@NullMarked
package io.clearcost.documents.text;

import org.jspecify.annotations.NullMarked;
