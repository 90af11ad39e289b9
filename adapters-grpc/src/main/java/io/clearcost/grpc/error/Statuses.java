package io.clearcost.grpc.error;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.Status;
import io.clearcost.domain.text.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every refusal is on the wire, whatever it refuses. */
final class Statuses {

  private static final String CHINESE = "zh-CN";

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

  /** Facts by name, given in turn. */
  static Map<String, String> facts(Object... namesAndValues) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      facts.put(namesAndValues[k].toString(), namesAndValues[k + 1].toString());
    }
    return facts;
  }
}
