package io.clearcost.domain.disclosure;

import io.clearcost.domain.text.InvalidValue;

/**
 * Where the borrower can complain (投诉渠道), as shown: a telephone number, an address, a page.
 *
 * @param value 1 to {@value #LONGEST} characters, not blank
 */
public record ComplaintChannel(String value) {

  public static final int LONGEST = 200;

  public ComplaintChannel {
    if (value.isBlank() || value.length() > LONGEST) {
      throw InvalidValue.of("a complaint channel has 1 to %s characters", "投诉渠道为1至%s个字符", LONGEST);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
