/**
 * Disclosure on the wire: {@link io.clearcost.grpc.disclosure.DisclosureGrpcService} reads what is
 * asked with {@link io.clearcost.grpc.disclosure.DisclosureRequests} and answers with what {@link
 * io.clearcost.grpc.disclosure.DisclosureMapper} and {@link
 * io.clearcost.grpc.disclosure.SheetMapper} write, or with the refusal that {@link
 * io.clearcost.grpc.disclosure.DisclosureAnswers} makes of an outcome. {@link
 * io.clearcost.grpc.disclosure.DocumentChunks} sends a document. {@link
 * io.clearcost.grpc.disclosure.ReceiptGrpcService} serves what was signed, and {@link
 * io.clearcost.grpc.disclosure.RecheckGrpcService} reckons sheets of others anew.
 */
@NullMarked
package io.clearcost.grpc.disclosure;

import org.jspecify.annotations.NullMarked;
