/**
 * The law on the wire: {@link io.clearcost.grpc.law.LawMapper} writes passages and pairs the enums
 * that every feature speaks of, {@link io.clearcost.grpc.law.RuleMapper} writes rules, and {@link
 * io.clearcost.grpc.law.LawGrpcService} answers.
 */
@NullMarked
package io.clearcost.grpc.law;

import org.jspecify.annotations.NullMarked;
