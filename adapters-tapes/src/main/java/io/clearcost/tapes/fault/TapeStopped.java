package io.clearcost.tapes.fault;

import java.io.IOException;
import java.util.List;

/**
 * A file cannot be read on. An exception because it comes up from below, through streams of bytes
 * and characters; whoever reads the tape turns it into an answer.
 */
public final class TapeStopped extends IOException {

  private static final long serialVersionUID = 1;

  private final transient List<TapeFault> faults;

  /** Stopped for several reasons at once, as a header has them. */
  public TapeStopped(List<TapeFault> faults) {
    super(faults.get(0).message());
    this.faults = List.copyOf(faults);
  }

  /** Stopped for one reason. */
  public static TapeStopped at(TapePlace place, TapeCheck check, Object... values) {
    return new TapeStopped(List.of(TapeFault.of(place, check, values)));
  }

  /** Why, at least one. */
  public List<TapeFault> faults() {
    return faults;
  }
}
