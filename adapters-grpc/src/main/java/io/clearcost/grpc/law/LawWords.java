package io.clearcost.grpc.law;

/** What the messages of this feature say more than once. */
public final class LawWords {

  public static final String INSTITUTION_SHAPE = "1 to 64 characters of a-z, 0-9 and \"-\"";

  static final String CREDIT_CODE_SHAPE =
      "18 characters: digits and capitals without I, O, S, V, Z";

  public static final String PRODUCT_LINE_SHAPE = "1 to 40 characters of a-z, 0-9 and \"-\"";

  private LawWords() {}
}
