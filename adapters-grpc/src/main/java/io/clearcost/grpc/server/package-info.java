/**
 * The server: who calls ({@link io.clearcost.grpc.server.CallerRegistry}, asked by {@link
 * io.clearcost.grpc.server.CallerInterceptor} and kept for the call in {@link
 * io.clearcost.grpc.server.CallerContext}), how many calls wait ({@link
 * io.clearcost.grpc.server.CallQueue}), on which threads they go on ({@link
 * io.clearcost.grpc.server.CallThreads}), how a stream of items is answered ({@link
 * io.clearcost.grpc.server.ItemStream}) and how one question is answered by a stream ({@link
 * io.clearcost.grpc.server.PageStream}), where it listens ({@link
 * io.clearcost.grpc.server.Listen}), and its life ({@link io.clearcost.grpc.server.GrpcServer}).
 */
@NullMarked
package io.clearcost.grpc.server;

import org.jspecify.annotations.NullMarked;
