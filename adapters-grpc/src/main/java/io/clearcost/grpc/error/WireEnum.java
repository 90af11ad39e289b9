package io.clearcost.grpc.error;

import com.google.protobuf.ProtocolMessageEnum;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An enum of the wire and the enum of the domain that means the same, constant by constant under
 * the same name.
 *
 * @param <W> on the wire, with a prefix, and with UNSPECIFIED for "not given"
 * @param <D> in the domain
 */
public final class WireEnum<W extends Enum<W> & ProtocolMessageEnum, D extends Enum<D>> {

  private static final String UNSPECIFIED = "UNSPECIFIED";

  private final String prefix;
  private final List<D> allowed;

  /** At each number of the wire its value; nothing at UNSPECIFIED and at numbers that are free. */
  private final List<Optional<D>> byNumber;

  private final Map<D, W> onWire;

  private WireEnum(String prefix, Class<W> wire, Class<D> domain) {
    this.prefix = prefix;
    this.allowed = List.of(domain.getEnumConstants());
    this.onWire = new EnumMap<>(domain);
    Map<Integer, D> byWire = new HashMap<>();
    for (D value : allowed) {
      W sent = Enum.valueOf(wire, prefix + value.name());
      onWire.put(value, sent);
      byWire.put(sent.getNumber(), value);
    }
    this.byNumber =
        IntStream.rangeClosed(0, Collections.max(byWire.keySet()))
            .mapToObj(number -> Optional.ofNullable(byWire.get(number)))
            .toList();
    long known =
        Arrays.stream(wire.getEnumConstants()).filter(w -> w.name().startsWith(prefix)).count();
    if (known != allowed.size() + 1) {
      throw new IllegalStateException(wire + " and " + domain + " do not name the same things");
    }
  }

  /**
   * Pairs two enums.
   *
   * @throws IllegalArgumentException when the wire lacks a constant
   * @throws IllegalStateException when the domain lacks one
   */
  public static <W extends Enum<W> & ProtocolMessageEnum, D extends Enum<D>> WireEnum<W, D> of(
      String prefix, Class<W> wire, Class<D> domain) {
    return new WireEnum<>(prefix, wire, domain);
  }

  private WireEnum(WireEnum<W, D> all, D refused) {
    this.prefix = all.prefix;
    this.allowed = all.allowed.stream().filter(value -> value != refused).toList();
    this.onWire = all.onWire;
    this.byNumber = all.byNumber;
  }

  /**
   * The same for a field that refuses one value, by a check of its own: the value is read, but
   * never named as allowed.
   */
  public WireEnum<W, D> refusing(D refused) {
    return new WireEnum<>(this, refused);
  }

  public W toWire(D value) {
    return Optional.ofNullable(onWire.get(value)).orElseThrow();
  }

  /** The value of a field that must be given. */
  public Optional<D> required(FieldShapes shapes, String path, int number) {
    if (number == 0) {
      shapes
          .errors()
          .add(
              path,
              Reason.REQUIRED,
              Text.of(
                  "found %s%s; allowed %s", "给出%s%s；允许%s", prefix, UNSPECIFIED, allowedNames()));
    }
    return optional(shapes, path, number);
  }

  /** The value of a field that may be left out. */
  public Optional<D> optional(FieldShapes shapes, String path, int number) {
    Optional<D> value =
        number >= 0 && number < byNumber.size() ? byNumber.get(number) : Optional.empty();
    if (value.isEmpty() && number != 0) {
      shapes
          .errors()
          .add(
              path,
              Reason.UNKNOWN_VALUE,
              Text.of("found %d; allowed %s", "给出%d；允许%s", number, allowedNames()));
    }
    return value;
  }

  /** As they are written in a request. */
  private String allowedNames() {
    return String.join(", ", allowed.stream().map(value -> prefix + value.name()).toList());
  }
}
