/**
 * What is SQLite's own: {@link io.clearcost.persistence.sqlite.SqliteDatabase} opens a data
 * directory or says why not ({@link io.clearcost.persistence.sqlite.UnusableDatabaseException}),
 * {@link io.clearcost.persistence.sqlite.Migrations} bring its tables up to date, {@link
 * io.clearcost.persistence.sqlite.JdbiTransactions} lets the adapters read and write, and {@link
 * io.clearcost.persistence.sqlite.InstantCodec} and {@link
 * io.clearcost.persistence.sqlite.DateCodec} say how time stands in a column.
 */
@NullMarked
package io.clearcost.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
