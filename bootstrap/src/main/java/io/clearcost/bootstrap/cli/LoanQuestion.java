package io.clearcost.bootstrap.cli;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.Message;
import io.clearcost.bootstrap.input.JsonValue;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a command asks about each loan, and how it shows the answer.
 *
 * @param <Q> the request
 * @param <A> the response
 * @param empty the request without content
 * @param need what work in process takes
 * @param asking how to ask services that were found
 * @param name of the content in JSON
 * @param content what of the response goes into JSON
 * @param sheet what of it people read
 */
record LoanQuestion<Q extends Message, A extends Message>(
    Q empty,
    Services.Need need,
    Function<Services, Function<Q, ListenableFuture<A>>> asking,
    String name,
    Function<A, Message> content,
    BiFunction<JsonValue, A, String> sheet) {}
