package io.clearcost.grpc.error;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import java.util.ArrayList;
import java.util.List;

/**
 * Malformed fields as they are sent: as many as have room, in the order in which they were found.
 * What is wrong is said in English first; Chinese is put beside it from the first field on, as far
 * as the room that is left goes, so that no field is left out for a translation.
 */
final class FieldViolations {

  /** Tag and length of a field in the list, and of a message in it. */
  private static final int FRAME_BYTES = 4;

  private FieldViolations() {}

  /** At most so many bytes of them. */
  static BadRequest of(List<FieldError> errors, int mostBytes) {
    List<FieldViolation> listed = new ArrayList<>();
    int bytes = 0;
    for (FieldError error : errors) {
      FieldViolation english = inEnglish(error);
      bytes += size(english);
      if (bytes > mostBytes) {
        bytes -= size(english);
        break;
      }
      listed.add(english);
    }
    for (int k = 0; k < listed.size(); k++) {
      FieldViolation both = inBoth(listed.get(k), errors.get(k));
      bytes += size(both) - size(listed.get(k));
      if (bytes > mostBytes) {
        break;
      }
      listed.set(k, both);
    }
    return BadRequest.newBuilder().addAllFieldViolations(listed).build();
  }

  private static int size(FieldViolation violation) {
    return violation.getSerializedSize() + FRAME_BYTES;
  }

  private static FieldViolation inEnglish(FieldError error) {
    return FieldViolation.newBuilder()
        .setField(error.path())
        .setReason(error.reason().name())
        .setDescription(error.description().english())
        .build();
  }

  private static FieldViolation inBoth(FieldViolation english, FieldError error) {
    return english.toBuilder().setLocalizedMessage(Statuses.chinese(error.description())).build();
  }
}
