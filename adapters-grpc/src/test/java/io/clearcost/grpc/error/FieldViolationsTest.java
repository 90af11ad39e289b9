package io.clearcost.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.LocalizedMessage;
import io.clearcost.domain.text.Text;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldViolationsTest {

  private static final FieldError ERROR =
      new FieldError("loan.terms.rate", FieldError.Reason.REQUIRED, new Text("nothing", "未给出"));

  private static final FieldViolation ENGLISH =
      FieldViolation.newBuilder()
          .setField("loan.terms.rate")
          .setReason("REQUIRED")
          .setDescription("nothing")
          .build();

  private static final FieldViolation BOTH =
      ENGLISH.toBuilder()
          .setLocalizedMessage(LocalizedMessage.newBuilder().setLocale("zh-CN").setMessage("未给出"))
          .build();

  @Test
  void violation_withRoom_isSaidInBothLanguages() {
    BadRequest sent = FieldViolations.of(List.of(ERROR), 1_000);

    assertThat(sent.getFieldViolationsList()).containsExactly(BOTH);
  }

  /** Whatever the room, no field is left out for the Chinese of another. */
  @Test
  void violations_beyondTheRoom_loseTheirChineseFirst() {
    List<FieldError> many = Collections.nCopies(20, ERROR);

    for (int room = 0; room <= 2_000; room++) {
      BadRequest sent = FieldViolations.of(many, room);

      int listed = Math.min(20, room / (ENGLISH.getSerializedSize() + 4));
      int left = room - listed * (ENGLISH.getSerializedSize() + 4);
      int inBoth =
          Math.min(listed, left / (BOTH.getSerializedSize() - ENGLISH.getSerializedSize()));
      assertThat(sent.getSerializedSize()).isLessThanOrEqualTo(room);
      assertThat(sent.getFieldViolationsList())
          .containsExactlyElementsOf(
              Stream.concat(
                      Collections.nCopies(inBoth, BOTH).stream(),
                      Collections.nCopies(listed - inBoth, ENGLISH).stream())
                  .toList());
    }
  }
}
