package io.clearcost.domain.disclosure;

/**
 * Where the borrower can complain (投诉渠道), as shown: a telephone number, an address, a page.
 *
 * @param value 1 to {@value #LONGEST} characters, not blank
 */
public record ComplaintChannel(String value) {

  public static final int LONGEST = 200;

  public ComplaintChannel {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a complaint channel has 1 to " + LONGEST + " characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
