package io.clearcost.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.law.Fingerprint;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ValidationCodeTest {

  private static final ContentHash ONE = hash("one");
  private static final ContentHash TWO = hash("two");

  @Test
  void code_isTheHashOfTheLinesThatTheDocumentNames() {
    String lines = "clearcost-tape-1\n" + ONE + "\n" + TWO + "\n";

    assertThat(code(ONE, TWO).value()).isEqualTo(Fingerprint.hex(lines));
  }

  @Test
  void code_dependsOnOrderAndOnEveryRow() {
    assertThat(code(ONE, TWO))
        .isEqualTo(code(ONE, TWO))
        .isNotEqualTo(code(TWO, ONE))
        .isNotEqualTo(code(ONE))
        .isNotEqualTo(code(ONE, TWO, TWO));
  }

  private static ValidationCode code(ContentHash... rows) {
    ValidationCode.Sum sum = new ValidationCode.Sum();
    for (ContentHash row : rows) {
      sum.row(row);
    }
    return sum.code();
  }

  private static ContentHash hash(String content) {
    return ContentHash.of(content.getBytes(StandardCharsets.UTF_8));
  }
}
