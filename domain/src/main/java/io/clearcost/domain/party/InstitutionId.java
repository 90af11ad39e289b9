package io.clearcost.domain.party;

import io.clearcost.domain.text.InvalidValue;
import java.util.regex.Pattern;

/**
 * Identifies a lending institution in the register.
 *
 * @param value 1 to 64 characters of a–z, 0–9 and "-"
 */
public record InstitutionId(String value) {

  public static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,64}");

  public InstitutionId {
    if (!SHAPE.matcher(value).matches()) {
      throw InvalidValue.of("not an institution id: %s", "不是机构编号：%s", value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
