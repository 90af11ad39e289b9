package io.clearcost.bootstrap.client;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.Status;
import io.clearcost.bootstrap.input.FieldFault;
import io.clearcost.bootstrap.input.Refusal;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;

/** Reads the details of a failed call. */
public final class Refusals {

  private Refusals() {}

  /**
   * What the server, or the way to it, said. What is said of one of several things is a field of
   * its own; what is said of the one thing asked for stands in the message.
   */
  public static Refusal of(Throwable failure) {
    Status status = StatusProto.fromThrowable(failure);
    if (status == null) {
      return new Refusal(
          "UNKNOWN", "CALL_FAILED", String.valueOf(failure.getMessage()), "", List.of());
    }
    String code = String.valueOf(Code.forNumber(status.getCode()));
    String reason = code;
    String messageZh = "";
    List<FieldFault> fields = new ArrayList<>();
    try {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          reason = detail.unpack(ErrorInfo.class).getReason();
        } else if (detail.is(LocalizedMessage.class)) {
          messageZh = detail.unpack(LocalizedMessage.class).getMessage();
        } else if (detail.is(BadRequest.class)) {
          detail.unpack(BadRequest.class).getFieldViolationsList().stream()
              .map(field -> fault(field))
              .forEach(fields::add);
        } else if (detail.is(PreconditionFailure.class)) {
          for (PreconditionFailure.Violation one :
              detail.unpack(PreconditionFailure.class).getViolationsList()) {
            // One of the type of the whole refusal says what its message says.
            if (!one.getType().equals(reason)) {
              fields.add(new FieldFault(one.getSubject(), one.getType(), one.getDescription()));
            }
          }
        }
      }
    } catch (InvalidProtocolBufferException damaged) {
      return new Refusal(code, reason, status.getMessage() + " (details damaged)", "", fields);
    }
    return new Refusal(code, reason, status.getMessage(), messageZh, fields);
  }

  private static FieldFault fault(BadRequest.FieldViolation field) {
    return new FieldFault(field.getField(), field.getReason(), field.getDescription());
  }
}
