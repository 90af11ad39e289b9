/**
 * Decisions on record, and what comes of judging them again: {@link
 * io.clearcost.grpc.evidence.EvidenceGrpcService} answers.
 */
@NullMarked
package io.clearcost.grpc.evidence;

import org.jspecify.annotations.NullMarked;
