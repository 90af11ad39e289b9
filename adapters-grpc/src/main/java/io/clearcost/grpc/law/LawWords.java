package io.clearcost.grpc.law;

/** What the messages of this feature say more than once. */
public final class LawWords {

  public static final String INSTITUTION_SHAPE = "1 to 64 characters of a-z, 0-9 and \"-\"";

  private LawWords() {}
}
