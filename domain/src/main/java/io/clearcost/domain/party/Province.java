package io.clearcost.domain.party;

import io.clearcost.domain.text.InvalidValue;
import java.util.Set;

/**
 * A province-level division (省级行政区).
 *
 * @param code ISO 3166-2 code such as {@code CN-SD}
 */
public record Province(String code) {

  /** ISO 3166-2:CN, the 31 divisions of the mainland, whose authorities the two texts address. */
  public static final Set<String> CODES =
      Set.of(
          "CN-AH", "CN-BJ", "CN-CQ", "CN-FJ", "CN-GD", "CN-GS", "CN-GX", "CN-GZ", "CN-HA", "CN-HB",
          "CN-HE", "CN-HI", "CN-HL", "CN-HN", "CN-JL", "CN-JS", "CN-JX", "CN-LN", "CN-NM", "CN-NX",
          "CN-QH", "CN-SC", "CN-SD", "CN-SH", "CN-SN", "CN-SX", "CN-TJ", "CN-XJ", "CN-XZ", "CN-YN",
          "CN-ZJ");

  public Province {
    if (!CODES.contains(code)) {
      throw InvalidValue.of(
          "not a province code of ISO 3166-2:CN: %s", "不是ISO 3166-2:CN的省级代码：%s", code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
