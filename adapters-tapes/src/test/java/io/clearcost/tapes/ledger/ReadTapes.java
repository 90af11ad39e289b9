package io.clearcost.tapes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.tapes.fault.TapeFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whole tapes of tests, read to their end. */
final class ReadTapes {

  private ReadTapes() {}

  static List<TapeItem> all(LoanTape tape) {
    List<TapeItem> items = new ArrayList<>();
    try (tape) {
      tape.forEachRemaining(items::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items;
  }

  static List<TapeItem> all(Path path, TapeOptions options) {
    try {
      return all(LoanTapes.open(path, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TapeItem> all(byte[] bytes, TapeOptions options) {
    try {
      return all(LoanTapes.open(new ByteArrayInputStream(bytes), options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TapeItem> all(String text) {
    return all(text.getBytes(StandardCharsets.UTF_8), TapeOptions.FOUND_OUT);
  }

  /** The records of items, none of which has a fault. */
  static List<LoanRecord> records(List<TapeItem> items) {
    assertThat(faults(items)).as("faults").isEmpty();
    return items.stream()
        .flatMap(
            item ->
                item.fold(
                    read -> List.of(read.record()).stream(),
                    faulty -> List.<LoanRecord>of().stream(),
                    stopped -> List.<LoanRecord>of().stream()))
        .toList();
  }

  static List<TapeFault> faults(List<TapeItem> items) {
    return items.stream()
        .flatMap(
            item ->
                item
                    .<List<TapeFault>>fold(
                        read -> List.of(), TapeItem.Faulty::faults, TapeItem.Stopped::faults)
                    .stream())
        .toList();
  }

  /** Every fault in one line: row, column, check. */
  static List<String> told(List<TapeItem> items) {
    return faults(items).stream().map(ReadTapes::told).toList();
  }

  private static String told(TapeFault fault) {
    String column = fault.place().column().map(at -> " " + at.name() + "@" + at.label()).orElse("");
    return fault.place().row() + column + " " + fault.check();
  }
}
