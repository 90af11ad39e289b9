package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import io.clearcost.tapes.table.TableRow;
import io.clearcost.tapes.table.TableRows;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The loans of a table. Holds the rows of one loan, which comes out when the next one begins.
 *
 * <p>A row of which not even the loan is known may have belonged to the loan before it or to the
 * one after it, so neither is taken: half a loan is worse than none.
 */
final class TableReading implements TapeReading {

  private static final int NO_COLUMN = -1;

  private final TableRows rows;
  private final RowReader reader;
  private final boolean oneRowALoan;
  private final Deque<TapeItem> ready = new ArrayDeque<>();
  private Optional<GatheredLoan> current = Optional.empty();
  private Optional<Long> unreadable = Optional.empty();
  private final int referenceColumn;
  private boolean ended;
  private boolean searched;

  TableReading(TableRows rows, TapeMapping mapping) throws IOException {
    this.rows = rows;
    TableRow header =
        rows.next().orElseThrow(() -> TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_EMPTY));
    TapeHeader read = HeaderReader.read(mapping, rows, header);
    this.reader = new RowReader(read, rows.rowsMayBeShort());
    this.referenceColumn = read.placed(TapeColumns.REFERENCE).orElseThrow().index();
    this.oneRowALoan = read.placed(TapeColumns.RECORD).isEmpty();
  }

  @Override
  public Optional<TapeItem> next() throws IOException {
    while (ready.isEmpty() && !ended) {
      Optional<TableRow> row = rows.next();
      if (row.isPresent()) {
        take(row.get());
      } else {
        ended = true;
        giveCurrent();
      }
    }
    if (ready.isEmpty() && !searched) {
      searched = true;
      findSwallowed();
    }
    return Optional.ofNullable(ready.poll());
  }

  /** Rows of one loan may share its reference; of a row a loan each has its own. */
  private void findSwallowed() throws TapeStopped {
    Optional<TapeStopped> swallowed = rows.swallowed(oneRowALoan ? NO_COLUMN : referenceColumn);
    if (swallowed.isPresent()) {
      throw swallowed.get();
    }
  }

  private void take(TableRow row) {
    RowReader.Reference reference = reader.reference(row);
    if (reference.unreadable()) {
      takeUnreadable(row);
      return;
    }
    boolean begins =
        oneRowALoan
            || reference
                .text()
                .filter(text -> current.filter(loan -> loan.isCalled(text)).isEmpty())
                .isPresent();
    if (begins) {
      giveCurrent();
      begin(reference.text(), row);
    } else if (current.isEmpty()) {
      begin(Optional.empty(), row);
    }
    GatheredLoan loan = current.orElseThrow();
    reader.read(row, loan::add).ifPresent(loan::add);
  }

  private void begin(Optional<String> reference, TableRow row) {
    GatheredLoan loan = new GatheredLoan(reference, row.number());
    if (reference.isEmpty()) {
      loan.add(TapePlace.row(row.number()), TapeCheck.TAPE_REFERENCE_MISSING);
    }
    unreadable.ifPresent(
        neighbour ->
            loan.add(TapePlace.row(row.number()), TapeCheck.TAPE_NEIGHBOUR_UNREADABLE, neighbour));
    unreadable = Optional.empty();
    current = Optional.of(loan);
  }

  private void takeUnreadable(TableRow row) {
    if (!oneRowALoan) {
      current.ifPresent(
          loan ->
              loan.add(
                  TapePlace.row(row.number()), TapeCheck.TAPE_NEIGHBOUR_UNREADABLE, row.number()));
      unreadable = Optional.of(row.number());
    }
    giveCurrent();
    GatheredLoan alone = new GatheredLoan(Optional.empty(), row.number());
    reader.read(row, alone::add);
    ready.add(alone.item());
  }

  private void giveCurrent() {
    current.ifPresent(loan -> ready.add(loan.item()));
    current = Optional.empty();
  }
}
