package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever becomes of the bytes of a tape, it is read or refused in order. */
class DamagedTapeTest {

  private static final byte[] PIECES = "\"\n\r,;\t{}[]<>&%年￥".getBytes(StandardCharsets.UTF_8);

  @RepeatedTest(40)
  void tape_damagedAnywhere_isReadOrRefusedWithAPlace(RepetitionInfo repetition)
      throws IOException {
    Random random = new Random(repetition.getCurrentRepetition() + 120);
    for (byte[] whole : tapes()) {
      byte[] damaged = damaged(whole, random);

      List<TapeItem> items = ReadTapes.all(damaged, TapeOptions.FOUND_OUT);

      assertThat(items.stream().filter(TapeItem.Stopped.class::isInstance)).hasSizeLessThan(2);
      assertThat(ReadTapes.faults(items))
          .allMatch(fault -> fault.place().row() >= 0)
          .allMatch(fault -> !fault.message().isBlank() && !fault.messageZh().isBlank());
    }
  }

  private static List<byte[]> tapes() throws IOException {
    byte[] csv = Files.readAllBytes(Path.of("../examples/tapes/product-shapes.csv"));
    byte[] chinese = Files.readAllBytes(Path.of("../examples/tapes/product-shapes-zh.csv"));
    byte[] lines = Files.readAllBytes(Path.of("../examples/tapes/product-shapes.jsonl"));
    byte[] workbook =
        Sheets.workbook(
            false,
            List.of("<si><t>A-1</t></si>"),
            Sheets.row(1, Sheets.text("A1", "借据号"), Sheets.text("B1", "五级分类")),
            Sheets.row(2, Sheets.shared("A2", 0), Sheets.text("B2", "正常")));
    return List.of(csv, chinese, lines, workbook, gzip(csv));
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int count = random.nextInt(4); count >= 0; count--) {
      int at = random.nextInt(bytes.length);
      bytes[at] =
          random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] : (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
