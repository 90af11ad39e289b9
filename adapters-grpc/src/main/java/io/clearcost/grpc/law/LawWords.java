package io.clearcost.grpc.law;

/** What the messages of this feature say more than once. */
public final class LawWords {

  static final String INSTITUTION_SHAPE = "1 to 64 characters of a-z, 0-9 and \"-\"";

  public static final String PRODUCT_LINE_SHAPE = "1 to 40 characters of a-z, 0-9 and \"-\"";

  private LawWords() {}
}
