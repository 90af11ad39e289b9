/**
 * The world's facts that the law looks at: {@link
 * io.clearcost.persistence.law.JdbiInstitutionRegister} keeps the lending institutions, which
 * {@link io.clearcost.persistence.law.InstitutionCsv} reads from a spreadsheet and writes as one,
 * as {@link io.clearcost.persistence.law.SchemeCsv} and {@link
 * io.clearcost.persistence.law.LimitCsv} do with schemes and limits, and {@link
 * io.clearcost.persistence.law.CsvLprHistory} holds the publications of the loan prime rate. {@link
 * io.clearcost.persistence.law.JdbiLawChanges} keeps the changes of what the law leaves to data.
 * What comes of a file is a {@link io.clearcost.persistence.law.CsvOutcome}, every wrong place of
 * it a {@link io.clearcost.persistence.law.CsvError}; or it is told as {@link
 * io.clearcost.persistence.law.UnusableLprHistoryException}.
 */
@NullMarked
package io.clearcost.persistence.law;

import org.jspecify.annotations.NullMarked;
