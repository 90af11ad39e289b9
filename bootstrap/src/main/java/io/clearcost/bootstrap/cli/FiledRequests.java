package io.clearcost.bootstrap.cli;

import com.google.protobuf.Message;
import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.input.Refusal;
import io.clearcost.bootstrap.input.RequestJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/** Requests that stand in files, asked one after the other; one that cannot be read stops none. */
final class FiledRequests {

  private FiledRequests() {}

  /**
   * Asks each of them.
   *
   * @param empty makes a request to be filled from a file
   * @param ask asks one; it gets where that stands, and gives the exit code
   * @return the worst exit code
   */
  static <B extends Message.Builder> int ask(
      List<JsonValue> filed, Streams streams, Supplier<B> empty, ToIntBiFunction<String, B> ask) {
    return filed.stream()
        .mapToInt(value -> ask(value, streams, empty.get(), ask))
        .max()
        .orElse(ExitCodes.ANSWERED);
  }

  private static <B extends Message.Builder> int ask(
      JsonValue value, Streams streams, B request, ToIntBiFunction<String, B> ask) {
    Optional<Refusal> misread = RequestJson.merge(value, request);
    if (misread.isPresent()) {
      streams.say(AnswerPrinter.describe(streams, value.source(), misread.get()));
      return ExitCodes.REFUSED;
    }
    return ask.applyAsInt(value.source(), request);
  }
}
