package io.clearcost.domain.evidence;

import io.clearcost.domain.text.InvalidValue;

/**
 * Makes a command repeatable; unique for each institution.
 *
 * @param value 1 to {@value #LONGEST} characters, not blank
 */
public record RequestId(String value) {

  public static final int LONGEST = 100;

  public RequestId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw InvalidValue.of("a request id has 1 to %d characters", "请求编号为1至%d个字符", LONGEST);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
