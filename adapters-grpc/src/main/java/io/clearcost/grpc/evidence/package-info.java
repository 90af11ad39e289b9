/** Decisions on record: {@link io.clearcost.grpc.evidence.EvidenceGrpcService} answers. */
@NullMarked
package io.clearcost.grpc.evidence;

import org.jspecify.annotations.NullMarked;
