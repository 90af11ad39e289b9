package io.clearcost.domain.text;

/**
 * A value cannot be, and why in both languages. Thrown by constructors; who reads values from
 * outside tells it at the field they came from.
 */
public final class InvalidValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String chinese;

  public InvalidValue(Text why) {
    super(why.english());
    this.chinese = why.chinese();
  }

  /** The same in both languages, each with a place (%s) for every value, in this order. */
  public static InvalidValue of(String english, String chinese, Object... values) {
    return new InvalidValue(Text.of(english, chinese, values));
  }

  /** One sentence. */
  public Text why() {
    return new Text(String.valueOf(getMessage()), chinese);
  }
}
