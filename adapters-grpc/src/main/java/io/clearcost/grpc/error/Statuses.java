package io.clearcost.grpc.error;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.clearcost.domain.text.NamedFacts;
import io.clearcost.domain.text.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What every refusal is on the wire, whatever it refuses. */
final class Statuses {

  /** Details travel in one header, and clients refuse headers above 8 KiB in all. */
  static final int MOST_DETAIL_BYTES = 4_500;

  private static final String CHINESE = "zh-CN";

  /** Long enough for another writer's transaction to end, or a full queue to run empty. */
  private static final int RETRY_AFTER_SECONDS = 1;

  private Statuses() {}

  /**
   * A status.
   *
   * @param reason why, for machines
   * @param facts every fact of the message, by name
   * @param message the English one becomes that of the status, the Chinese one a detail
   * @param details what there is besides
   */
  static Status error(
      Code code, String reason, Map<String, String> facts, Text message, Message... details) {
    ErrorInfo info =
        ErrorInfo.newBuilder()
            .setReason(reason)
            .setDomain(StatusMapping.DOMAIN)
            .putAllMetadata(facts)
            .build();
    return Status.newBuilder()
        .setCode(code.getNumber())
        .setMessage(message.english())
        .addDetails(Any.pack(info))
        .addDetails(Any.pack(chinese(message)))
        .addAllDetails(Arrays.stream(details).map(Any::pack).toList())
        .build();
  }

  /** What is sent beside the English. */
  static LocalizedMessage chinese(Text text) {
    return LocalizedMessage.newBuilder().setLocale(CHINESE).setMessage(text.chinese()).build();
  }

  /** Facts by name, given in turn; more may be added. */
  static Map<String, String> facts(Object... namesAndValues) {
    return new LinkedHashMap<>(NamedFacts.of(namesAndValues).byName());
  }

  /** One thing that stands in the way. */
  static PreconditionFailure.Violation violation(String type, String subject, String description) {
    return PreconditionFailure.Violation.newBuilder()
        .setType(type)
        .setSubject(subject)
        .setDescription(description)
        .build();
  }

  /** One of several: a violation has room for one sentence only, so it has both languages. */
  static PreconditionFailure.Violation violation(String type, String subject, Text sentence) {
    return violation(type, subject, sentence.english() + " (" + sentence.chinese() + ")");
  }

  /** As many of them as fit into the header. */
  static PreconditionFailure listed(Stream<PreconditionFailure.Violation> violations) {
    AtomicInteger bytes = new AtomicInteger();
    return PreconditionFailure.newBuilder()
        .addAllViolations(
            violations
                .takeWhile(one -> bytes.addAndGet(one.getSerializedSize() + 4) <= MOST_DETAIL_BYTES)
                .toList())
        .build();
  }

  /** When it is worth trying again. */
  static RetryInfo retryInfo() {
    return RetryInfo.newBuilder()
        .setRetryDelay(Duration.newBuilder().setSeconds(RETRY_AFTER_SECONDS))
        .build();
  }
}
