/**
 * The calling side: a {@link io.clearcost.bootstrap.client.Link} leads to the services, a {@link
 * io.clearcost.bootstrap.client.ServerProbe} says whether a server answers, {@link
 * io.clearcost.bootstrap.client.LoanBatch} asks about many loans, {@link
 * io.clearcost.bootstrap.client.LoanStream} over one stream, and {@link
 * io.clearcost.bootstrap.client.Refusals} reads what went wrong.
 */
@NullMarked
package io.clearcost.bootstrap.client;

import org.jspecify.annotations.NullMarked;
