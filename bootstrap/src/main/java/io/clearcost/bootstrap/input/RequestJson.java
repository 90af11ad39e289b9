package io.clearcost.bootstrap.input;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.clearcost.domain.text.Text;
import io.clearcost.tapes.ledger.JsonFault;
import io.clearcost.tapes.ledger.JsonFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the proto3 JSON of a request; what the message does not know is refused. */
public final class RequestJson {

  private RequestJson() {}

  /**
   * Fills {@code request} with what {@code value} says.
   *
   * @return why that cannot be done
   */
  public static Optional<Refusal> merge(JsonValue value, Message.Builder request) {
    if (value.fault().isPresent()) {
      return Optional.of(Refusal.malformed("JSON_MALFORMED", value.fault().get(), "", List.of()));
    }
    try {
      JsonFormat.parser().merge(value.text(), request);
      return Optional.empty();
    } catch (InvalidProtocolBufferException misfit) {
      return Optional.of(refusal(value, request, misfit));
    }
  }

  private static Refusal refusal(
      JsonValue value, Message.Builder request, InvalidProtocolBufferException misfit) {
    try {
      List<FieldFault> faults =
          JsonFaults.find(value.text(), request.getDescriptorForType()).stream()
              .map(fault -> inFile(fault, value.line()))
              .toList();
      if (faults.isEmpty()) {
        String message = "line " + value.line() + ": " + misfit.getMessage();
        return Refusal.malformed("FIELDS_MALFORMED", message, "", faults);
      }
      String paths = faults.stream().map(FieldFault::path).collect(Collectors.joining(", "));
      return Refusal.malformed(
          "FIELDS_MALFORMED", "Cannot be read: " + paths + ".", "无法读取：" + paths + "。", faults);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static FieldFault inFile(JsonFault fault, int firstLine) {
    return FieldFault.of(
        fault.path(),
        fault.reason(),
        Text.of(
            "line %d: %s",
            "第%d行：%s", firstLine + fault.line() - 1, new Text(fault.english(), fault.chinese())));
  }
}
