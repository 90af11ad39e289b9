package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
import java.util.regex.Pattern;

/**
 * A product line of a lender (产品), under the lender's own name for it.
 *
 * @param code 1 to 40 characters of a–z, 0–9 and "-"
 */
public record ProductLine(String code) {

  public static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,40}");

  public ProductLine {
    if (!SHAPE.matcher(code).matches()) {
      throw InvalidValue.of("not a code of a product line: %s", "不是产品代码：%s", code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
