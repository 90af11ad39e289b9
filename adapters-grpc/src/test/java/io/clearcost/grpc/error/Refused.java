package io.clearcost.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A refused call as its client sees it.
 *
 * @param status the status with its details
 */
public record Refused(Status status) {

  /** The refusal of a call that must be refused. */
  public static Refused by(ThrowingCallable call) {
    return of(Objects.requireNonNull(catchThrowableOfType(StatusRuntimeException.class, call)));
  }

  public static Refused of(StatusRuntimeException exception) {
    return new Refused(Objects.requireNonNull(StatusProto.fromThrowable(exception)));
  }

  public Code code() {
    return Objects.requireNonNull(Code.forNumber(status.getCode()));
  }

  public String reason() {
    return info().getReason();
  }

  public Map<String, String> facts() {
    return info().getMetadataMap();
  }

  public ErrorInfo info() {
    return detail(ErrorInfo.class).orElseThrow();
  }

  /** Path and reason of each malformed field. */
  public List<String> fields() {
    return violations().stream().map(field -> field.getField() + " " + field.getReason()).toList();
  }

  public List<BadRequest.FieldViolation> violations() {
    return detail(BadRequest.class).map(BadRequest::getFieldViolationsList).orElse(List.of());
  }

  public <M extends Message> Optional<M> detail(Class<M> type) {
    List<M> found =
        status.getDetailsList().stream()
            .filter(any -> any.is(type))
            .map(any -> unpack(any, type))
            .collect(Collectors.toList());
    assertThat(found).hasSizeLessThanOrEqualTo(1);
    return found.stream().findFirst();
  }

  private static <M extends Message> M unpack(Any any, Class<M> type) {
    try {
      return any.unpack(type);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
