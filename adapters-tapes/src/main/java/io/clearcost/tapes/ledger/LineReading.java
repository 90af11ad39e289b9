package io.clearcost.tapes.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.tapes.fault.InBoth;
import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapeColumn;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.table.Damage;
import io.clearcost.tapes.table.TextLine;
import io.clearcost.tapes.table.TextLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The loans of a file of JSON Lines: on each line the proto3 JSON of one record. */
final class LineReading implements TapeReading {

  private static final Set<String> REFERENCE = Set.of("loanReference", "loan_reference");

  private final TextLines lines;

  LineReading(TextLines lines) {
    this.lines = lines;
  }

  @Override
  public Optional<TapeItem> next() throws IOException {
    return lines.next().map(LineReading::item);
  }

  private static TapeItem item(TextLine line) {
    TapePlace place = TapePlace.row(line.number());
    GatheredLoan faulty = new GatheredLoan(Optional.empty(), line.number());
    for (Damage damage : line.damages()) {
      faulty.add(place, damage.check(), damage.values().toArray());
    }
    if (!line.damages().isEmpty()) {
      return faulty.item();
    }
    LineSyntax.examine(line.text(), (check, values) -> faulty.add(place, check, values));
    if (faulty.isFaulty()) {
      return faulty.item();
    }
    LoanRecord.Builder record = LoanRecord.newBuilder();
    try {
      JsonFormat.parser().merge(line.text(), record);
    } catch (InvalidProtocolBufferException misfit) {
      GatheredLoan named = new GatheredLoan(reference(line.text()), line.number());
      addFaults(named, line, misfit);
      return named.item();
    }
    LoanRecord read = record.build();
    GatheredLoan whole = new GatheredLoan(Optional.of(read.getLoanReference()), line.number());
    whole.findSize(read);
    if (whole.isFaulty()) {
      return whole.item();
    }
    return new TapeItem.Read(
        read, new TapeItem.Rows(line.number(), line.number()), TapePlaces.ofLine(line.number()));
  }

  /** The lender's name for a loan of which the rest cannot be read. */
  private static Optional<String> reference(String text) {
    Optional<String> reference = Optional.empty();
    try (JsonParser parser = JsonFaults.STRICT.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        boolean named = REFERENCE.contains(parser.currentName());
        if (parser.nextToken() == JsonToken.VALUE_STRING && named) {
          reference = Optional.of(parser.getText());
        }
        parser.skipChildren();
      }
      return reference;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void addFaults(
      GatheredLoan faulty, TextLine line, InvalidProtocolBufferException misfit) {
    try {
      List<JsonFault> faults = JsonFaults.find(line.text(), LoanRecord.getDescriptor());
      for (JsonFault fault : faults) {
        faulty.add(
            TapePlace.cell(line.number(), new TapeColumn(fault.path(), "")),
            TapeCheck.TAPE_JSON_FIELD,
            InBoth.same(fault.path()),
            new InBoth(fault.english(), fault.chinese()));
      }
      if (faults.isEmpty()) {
        faulty.add(
            TapePlace.row(line.number()),
            TapeCheck.TAPE_JSON_REFUSED,
            String.valueOf(misfit.getMessage()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
