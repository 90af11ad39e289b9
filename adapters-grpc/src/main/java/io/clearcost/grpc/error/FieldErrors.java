package io.clearcost.grpc.error;

import io.clearcost.domain.text.InvalidValue;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects every malformed field of one request, so that all are reported at once. */
public final class FieldErrors {

  /** More than anyone reads, and a bound on what one request can make the server hold. */
  private static final int MOST_KEPT = 1_000;

  private static final Text OVERFLOW =
      new Text(
          "found amounts or times that add up to more than 64 bits hold", "给出的金额或时间合计超出64位整数的范围");

  private static final Logger LOG = LoggerFactory.getLogger(FieldErrors.class);

  private final List<FieldError> errors = new ArrayList<>();
  private int count;

  /** Adds an error; beyond the first thousand they are only counted. */
  public void add(String path, Reason reason, Text description) {
    count++;
    if (errors.size() < MOST_KEPT) {
      errors.add(new FieldError(path, reason, description));
    }
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The errors in the order in which they were found. */
  public List<FieldError> found() {
    return List.copyOf(errors);
  }

  /**
   * Builds a value from fields that were read, unless anything was wrong so far. An invariant that
   * the constructor refuses becomes an error at {@code path}.
   */
  public <V> Optional<V> build(String path, Supplier<V> constructor) {
    if (!isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(constructor.get());
    } catch (InvalidValue e) {
      add(path, Reason.CONTRADICTORY, e.why());
    } catch (ArithmeticException e) {
      addOverflow(path, e);
    }
    return Optional.empty();
  }

  /**
   * Computes with what was read, unless anything was wrong so far. Amounts that grow beyond 64
   * bits, or what follows from the fields and cannot be, become an error at {@code path}.
   */
  public <V> Optional<V> compute(String path, Supplier<V> computation) {
    if (!isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(computation.get());
    } catch (InvalidValue e) {
      LOG.warn("what was computed of {} cannot be", path, e);
      add(path, Reason.CONTRADICTORY, e.why());
    } catch (ArithmeticException e) {
      addOverflow(path, e);
    }
    return Optional.empty();
  }

  private void addOverflow(String path, ArithmeticException overflow) {
    LOG.warn("the arithmetic of {} gave up", path, overflow);
    add(path, Reason.OUT_OF_RANGE, OVERFLOW);
  }

  /** All of it as a refusal. */
  public Refusal asRefusal() {
    return new Refusal.MalformedFields(found(), count);
  }
}
