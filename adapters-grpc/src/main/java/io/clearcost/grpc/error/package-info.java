/**
 * What is wrong with a request, and the one place that knows status codes. Fields are read by
 * {@link io.clearcost.grpc.error.FieldShapes} and {@link io.clearcost.grpc.error.WireEnum}, which
 * collect every {@link io.clearcost.grpc.error.FieldError} in {@link
 * io.clearcost.grpc.error.FieldErrors}. A call ends with a {@link io.clearcost.grpc.error.Reply}:
 * an answer or a {@link io.clearcost.grpc.error.Refusal}, which {@link
 * io.clearcost.grpc.error.StatusMapping} puts on the wire. {@link
 * io.clearcost.grpc.error.Surprises} makes refusals of exceptions, and {@link
 * io.clearcost.grpc.error.ErrorInterceptor} answers with them. {@link
 * io.clearcost.grpc.error.PageRequest} reads which page is asked for, and {@link
 * io.clearcost.grpc.error.PageToken} remembers where the one before ended.
 */
@NullMarked
package io.clearcost.grpc.error;

import org.jspecify.annotations.NullMarked;
