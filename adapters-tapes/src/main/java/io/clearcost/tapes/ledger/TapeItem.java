package io.clearcost.tapes.ledger;

import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.tapes.fault.TapeFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a tape said next. */
public sealed interface TapeItem {

  /**
   * A loan record.
   *
   * @param rows where it stands
   * @param places where its fields stand
   */
  record Read(LoanRecord record, Rows rows, TapePlaces places) implements TapeItem {
    @Override
    public <T> T fold(
        Function<Read, T> ofRead, Function<Faulty, T> ofFaulty, Function<Stopped, T> ofStopped) {
      return ofRead.apply(this);
    }
  }

  /**
   * A loan that cannot be read; those after it can.
   *
   * @param loanReference the lender's own name for it; empty where it could not be read
   * @param rows where it stands
   * @param faults everything that is wrong with it, at least one
   */
  record Faulty(Optional<String> loanReference, Rows rows, List<TapeFault> faults)
      implements TapeItem {
    public Faulty {
      faults = List.copyOf(faults);
    }

    @Override
    public <T> T fold(
        Function<Read, T> ofRead, Function<Faulty, T> ofFaulty, Function<Stopped, T> ofStopped) {
      return ofFaulty.apply(this);
    }
  }

  /**
   * The file cannot be read on. The last item of its tape; a loan whose rows had begun is not
   * given.
   *
   * @param faults why, at least one
   */
  record Stopped(List<TapeFault> faults) implements TapeItem {
    public Stopped {
      faults = List.copyOf(faults);
    }

    @Override
    public <T> T fold(
        Function<Read, T> ofRead, Function<Faulty, T> ofFaulty, Function<Stopped, T> ofStopped) {
      return ofStopped.apply(this);
    }
  }

  /**
   * Rows of a tape.
   *
   * @param first line of the file or row of the sheet, from 1
   * @param last the same of the last row
   */
  record Rows(long first, long last) {}

  /** Takes the kinds apart. */
  <T> T fold(
      Function<Read, T> ofRead, Function<Faulty, T> ofFaulty, Function<Stopped, T> ofStopped);
}
