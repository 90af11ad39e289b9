package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.ledger.v1.LoanRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A compressed tape, of which nothing may be lost in silence. */
class GzipTapeTest {

  private static final String FIRST = "{\"loanReference\":\"A-1\"}\n";
  private static final String SECOND = "{\"loanReference\":\"A-2\"}\n";

  @Test
  void members_oneAfterTheOther_areOneTape() throws IOException {
    byte[] tape = joined(gzip(FIRST), gzip(""), gzip(SECOND));

    assertThat(references(tape)).containsExactly("A-1", "A-2");
  }

  /** The stream of the JDK takes such a pause for the end. */
  @Test
  void members_ofAPipeThatPauses_areOneTape() throws IOException {
    InputStream pausing =
        new ByteArrayInputStream(joined(gzip(FIRST), gzip(SECOND))) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1));
          }
        };

    List<TapeItem> items = ReadTapes.all(LoanTapes.open(pausing, TapeOptions.FOUND_OUT));

    assertThat(ReadTapes.records(items)).hasSize(2);
  }

  @Test
  void bytes_afterTheLastMember_areTold() throws IOException {
    byte[] damaged = gzip(SECOND);
    damaged[0] = 0x1e;

    for (byte[] rest : List.of(damaged, new byte[] {'x'}, FIRST.getBytes(StandardCharsets.UTF_8))) {
      List<TapeItem> items = ReadTapes.all(joined(gzip(FIRST), rest), TapeOptions.FOUND_OUT);

      assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_GZIP_BROKEN");
    }
  }

  @Test
  void zeros_afterTheLastMember_areTheRestOfABlock() throws IOException {
    assertThat(references(joined(gzip(FIRST), new byte[512]))).containsExactly("A-1");
  }

  @Test
  void member_cutOffAnywhere_isTold() throws IOException {
    byte[] whole = joined(gzip(FIRST), gzip(SECOND));
    int firstEnds = gzip(FIRST).length;

    for (int length = 2; length < whole.length; length++) {
      List<TapeItem> items = ReadTapes.all(Arrays.copyOf(whole, length), TapeOptions.FOUND_OUT);

      boolean isWhole = length == firstEnds;
      assertThat(ReadTapes.told(items))
          .as("%d bytes", length)
          .isEqualTo(isWhole ? List.of() : List.of("0 TAPE_GZIP_BROKEN"));
    }
  }

  @Test
  void sum_thatDoesNotAgree_isTold() throws IOException {
    for (int fromEnd : List.of(1, 8)) {
      byte[] tape = gzip(FIRST);
      tape[tape.length - fromEnd] ^= 1;

      List<TapeItem> items = ReadTapes.all(tape, TapeOptions.FOUND_OUT);

      assertThat(ReadTapes.told(items)).containsExactly("0 TAPE_GZIP_BROKEN");
    }
  }

  @Test
  void header_withEveryOption_isPassedOver() throws IOException {
    byte[] plain = gzip(FIRST);
    byte[] options = {2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 2};
    byte[] tape =
        joined(Arrays.copyOf(plain, 10), options, Arrays.copyOfRange(plain, 10, plain.length));
    tape[3] = 2 | 4 | 8 | 16;

    assertThat(references(tape)).containsExactly("A-1");
  }

  private static List<String> references(byte[] tape) {
    return ReadTapes.records(ReadTapes.all(tape, TapeOptions.FOUND_OUT)).stream()
        .map(LoanRecord::getLoanReference)
        .toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.write(part);
    }
    return bytes.toByteArray();
  }
}
