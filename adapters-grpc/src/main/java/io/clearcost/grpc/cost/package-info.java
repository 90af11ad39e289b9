/**
 * Loans and their cost on the wire: {@link io.clearcost.grpc.cost.LoanOfferMapper} reads and writes
 * an offer at its three depths, {@link io.clearcost.grpc.cost.CostMapper} writes its cost, {@link
 * io.clearcost.grpc.cost.LoanWords} pairs the enums, and {@link
 * io.clearcost.grpc.cost.CostGrpcService} answers, single loans and streams of them.
 */
@NullMarked
package io.clearcost.grpc.cost;

import org.jspecify.annotations.NullMarked;
