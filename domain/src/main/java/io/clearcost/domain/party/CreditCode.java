package io.clearcost.domain.party;

import io.clearcost.domain.text.InvalidValue;
import java.util.regex.Pattern;

/**
 * Unified social credit code (统一社会信用代码). The check character is not verified, so that codes of
 * examples need not belong to anyone.
 *
 * @param value 18 characters of GB 32100-2015: digits and capitals without I, O, S, V, Z
 */
public record CreditCode(String value) {

  public static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

  public CreditCode {
    if (!SHAPE.matcher(value).matches()) {
      throw InvalidValue.of("not a unified social credit code: %s", "不是统一社会信用代码：%s", value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
