/**
 * The law on the wire: {@link io.clearcost.grpc.law.LawMapper} writes passages and pairs the enums
 * that every feature speaks of, {@link io.clearcost.grpc.law.RuleMapper} writes rules, and {@link
 * io.clearcost.grpc.law.LawGrpcService} answers. {@link io.clearcost.grpc.law.LawChangeMapper}
 * reads and writes changes of law, {@link io.clearcost.grpc.law.OpenQuestionMapper} writes the
 * questions they answer, and {@link io.clearcost.grpc.law.LawChangeGrpcService} answers. {@link
 * io.clearcost.grpc.law.LawEffectGrpcService} says what changes and hypotheses would do to stored
 * loans, written by {@link io.clearcost.grpc.law.LawEffectMapper}; {@link
 * io.clearcost.grpc.law.LawWords} is what all say. {@link io.clearcost.grpc.law.ControlGrpcService}
 * says whether the controls work.
 */
@NullMarked
package io.clearcost.grpc.law;

import org.jspecify.annotations.NullMarked;
