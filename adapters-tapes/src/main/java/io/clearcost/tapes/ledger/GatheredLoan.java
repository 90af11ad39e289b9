package io.clearcost.tapes.ledger;

import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapeFault;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.table.TapeLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one loan, as they come. Nothing of another loan is held beside it. */
final class GatheredLoan {

  /** All that a record may have: 4,000 flows, two plans of 3,660 rows with two fees each. */
  static final int MAX_ROWS = 30_000;

  /** Faults of one loan that are told. */
  static final int MAX_FAULTS = 200;

  private final Optional<String> reference;
  private final long first;
  private final List<GatheredRow> rows = new ArrayList<>();
  private final List<TapeFault> faults = new ArrayList<>();
  private long last;

  GatheredLoan(Optional<String> reference, long first) {
    this.reference = reference;
    this.first = first;
    this.last = first;
  }

  boolean isCalled(String other) {
    return reference.equals(Optional.of(other));
  }

  void add(GatheredRow row) {
    last = row.number();
    if (rows.size() < MAX_ROWS) {
      rows.add(row);
    } else if (rows.size() == MAX_ROWS) {
      rows.add(row);
      add(
          TapeFault.of(
              TapePlace.row(row.number()),
              TapeCheck.TAPE_TOO_MANY_ROWS,
              reference.orElse(""),
              MAX_ROWS));
    }
  }

  void add(TapeFault fault) {
    last = Math.max(last, fault.place().row());
    if (faults.size() < MAX_FAULTS) {
      faults.add(fault);
    } else if (faults.size() == MAX_FAULTS) {
      faults.add(TapeFault.of(fault.place(), TapeCheck.TAPE_MORE_FAULTS, MAX_FAULTS));
    }
  }

  /** Whether a fault was found. */
  boolean isFaulty() {
    return !faults.isEmpty();
  }

  void add(TapePlace place, TapeCheck check, Object... values) {
    add(TapeFault.of(place, check, values));
  }

  /** Tells a record that is more than one message takes, which would end the way of all others. */
  void findSize(LoanRecord record) {
    int bytes = record.getSerializedSize();
    if (bytes > TapeLimits.MAX_RECORD_BYTES) {
      add(TapePlace.row(first), TapeCheck.TAPE_LOAN_TOO_LARGE, bytes, TapeLimits.MAX_RECORD_BYTES);
    }
  }

  /** The loan as one item; to be asked once, after its last row. */
  TapeItem item() {
    RecordAssembly assembly = new RecordAssembly(reference.orElse(""), rows, this::add);
    TapeItem.Rows place = new TapeItem.Rows(first, last);
    // Faults of cells hide what their values would have been, so the whole is asked in any case.
    TapeItem.Read read = assembly.read(place);
    findSize(read.record());
    return faults.isEmpty() ? read : new TapeItem.Faulty(reference, place, faults);
  }
}
