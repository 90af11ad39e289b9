/**
 * The ledger over gRPC: {@link io.clearcost.grpc.ledger.IntakeGrpcService} takes tapes in, {@link
 * io.clearcost.grpc.ledger.LedgerGrpcService} reads loans.
 */
@NullMarked
package io.clearcost.grpc.ledger;

import org.jspecify.annotations.NullMarked;
