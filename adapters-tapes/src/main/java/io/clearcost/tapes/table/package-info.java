/**
 * Files as rows of cells and lines of text, in constant memory and whatever is wrong with them: a
 * {@link io.clearcost.tapes.table.TapeFile} knows what it is, {@link
 * io.clearcost.tapes.table.TableRows} come from a CSV file or a workbook and {@link
 * io.clearcost.tapes.table.TextLines} from JSON Lines, and {@link
 * io.clearcost.tapes.table.TapeLimits} end what has no end. What the cells mean is not known here.
 */
@NullMarked
package io.clearcost.tapes.table;

import org.jspecify.annotations.NullMarked;
