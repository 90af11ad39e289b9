/**
 * Decisions on record: {@link io.clearcost.grpc.evidence.EvidenceGrpcService} answers, and {@link
 * io.clearcost.grpc.evidence.PageToken} remembers where a page ended.
 */
@NullMarked
package io.clearcost.grpc.evidence;

import org.jspecify.annotations.NullMarked;
