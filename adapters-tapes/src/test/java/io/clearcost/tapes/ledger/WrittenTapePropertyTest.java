package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random tapes, written by somebody else's writer, read back as they were. */
class WrittenTapePropertyTest {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE);
  private static final String[] PIECES = {
    "示例", "\"", "\n", "\r\n", ",", ";", "\t", "𠮷", "é", "€", " ", "a", "'", "、"
  };

  @RepeatedTest(60)
  void records_writtenAsCsvInAnyForm_areReadBackEqual(RepetitionInfo repetition)
      throws IOException {
    int seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    List<LoanRecord> records = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    int loans = 1 + random.nextInt(30);
    for (int loan = 0; loan < loans; loan++) {
      records.add(write("A-" + loan, random, rows));
    }

    byte[] bytes = csv(rows, random);
    List<LoanRecord> read = ReadTapes.records(ReadTapes.all(bytes, TapeOptions.FOUND_OUT));

    assertThat(read).as("seed %d", seed).isEqualTo(records);
  }

  @RepeatedTest(10)
  void records_writtenAsJsonLines_areReadBackEqual(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    List<LoanRecord> records = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (int loan = 0; loan < 20; loan++) {
      LoanRecord record = write("A-" + loan, random, new ArrayList<>());
      records.add(record);
      lines
          .append(JsonFormat.printer().omittingInsignificantWhitespace().print(record))
          .append(random.nextBoolean() ? "\n" : "\r\n\n");
    }

    List<LoanRecord> read = ReadTapes.records(ReadTapes.all(lines.toString()));

    assertThat(read).isEqualTo(records);
  }

  private static LoanRecord write(String reference, Random random, List<List<String>> rows) {
    LoanRecord.Builder record = LoanRecord.newBuilder().setLoanReference(reference);
    long principal = 1L + random.nextInt(1_000_000_000);
    String platform = text(random);
    record
        .getContractBuilder()
        .getLoanBuilder()
        .getTermsBuilder()
        .setPrincipalFen(principal)
        .setDisbursementDate("2026-07-0" + (1 + random.nextInt(9)))
        .setMonthCount(1 + random.nextInt(360));
    record.getContractBuilder().getPlatformBuilder().setLegalName(platform);
    rows.add(
        List.of(
            reference,
            "loan",
            yuan(principal),
            day(record.getContract().getLoan().getTerms().getDisbursementDate(), random),
            Integer.toString(record.getContract().getLoan().getTerms().getMonthCount()),
            platform,
            "",
            ""));
    for (int flow = random.nextInt(4); flow > 0; flow--) {
      long amount = 1L + random.nextInt(100_000);
      String name = text(random);
      record.addPaidBuilder().setFlowId(name).setAmountFen(amount);
      rows.add(
          List.of(random.nextBoolean() ? reference : "", "实收", "", "", "", "", name, yuan(amount)));
    }
    return record.build();
  }

  private static String yuan(long fen) {
    return "%,d.%02d".formatted(fen / 100, fen % 100);
  }

  private static String day(String iso, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> iso;
      case 1 -> iso.replace("-", "/");
      default -> iso.replace("-", "");
    };
  }

  /** Any text that begins and ends with a letter, so that no blank around it is lost. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder("中");
    for (int count = random.nextInt(12); count > 0; count--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append("文").toString();
  }

  private static byte[] csv(List<List<String>> rows, Random random) throws IOException {
    StringWriter text = new StringWriter();
    char delimiter = ",;\t".charAt(random.nextInt(3));
    CsvWriter.CsvWriterBuilder builder =
        CsvWriter.builder()
            .fieldSeparator(delimiter)
            .lineDelimiter(random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF);
    if (random.nextBoolean()) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    try (CsvWriter csv = builder.build(text)) {
      csv.writeRecord(
          "loan_reference",
          "行类型",
          "principal_yuan",
          "放款日期",
          "month_count",
          "platform_name",
          "flow_id",
          "实收金额（元）");
      rows.forEach(csv::writeRecord);
    }
    Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    boolean marked = random.nextBoolean() || charset.equals(StandardCharsets.UTF_16LE);
    return ((marked ? "\ufeff" : "") + text).getBytes(charset);
  }
}
