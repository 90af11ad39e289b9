package io.clearcost.grpc.law;

import io.clearcost.domain.party.Province;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import io.clearcost.grpc.error.FieldShapes;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads provinces. */
public final class ProvinceShape {

  private ProvinceShape() {}

  /** A province that may be left out. */
  public static Optional<Province> optional(FieldShapes shapes, String path, String code) {
    return code.isEmpty() ? Optional.empty() : required(shapes, path, code);
  }

  /** A province that must be given. */
  public static Optional<Province> required(FieldShapes shapes, String path, String code) {
    if (code.isEmpty()) {
      shapes.missing(path);
      return Optional.empty();
    }
    if (!Province.CODES.contains(code)) {
      shapes
          .errors()
          .add(
              path,
              Reason.UNKNOWN_VALUE,
              Text.of(
                  "found an unknown province; allowed %s",
                  "给出未知的省级代码；允许%s",
                  Province.CODES.stream().sorted().collect(Collectors.joining(", "))));
      return Optional.empty();
    }
    return Optional.of(new Province(code));
  }
}
