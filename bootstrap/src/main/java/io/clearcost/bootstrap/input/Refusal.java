package io.clearcost.bootstrap.input;

import java.util.List;

/**
 * Why a request was not answered, found here or by the server.
 *
 * @param code name of the gRPC code
 * @param reason stable code of the reason
 * @param message one English sentence
 * @param messageZh the same in Chinese; empty where nobody said it
 * @param fields every malformed field
 */
public record Refusal(
    String code, String reason, String message, String messageZh, List<FieldFault> fields) {

  public Refusal {
    fields = List.copyOf(fields);
  }

  /** What reading the input itself came to. */
  static Refusal malformed(
      String reason, String message, String messageZh, List<FieldFault> fields) {
    return new Refusal("INVALID_ARGUMENT", reason, message, messageZh, fields);
  }
}
