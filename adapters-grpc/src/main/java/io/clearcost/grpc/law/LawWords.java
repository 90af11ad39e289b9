package io.clearcost.grpc.law;

import io.clearcost.domain.text.Text;

/** What the messages of this feature say more than once. */
public final class LawWords {

  public static final Text INSTITUTION_SHAPE =
      new Text("1 to 64 characters of a-z, 0-9 and \"-\"", "1至64个字符，限a-z、0-9和\"-\"");

  public static final Text CREDIT_CODE_SHAPE =
      new Text(
          "18 characters: digits and capitals without I, O, S, V, Z", "18位数字和大写字母，不含I、O、S、V、Z");

  public static final Text PRODUCT_LINE_SHAPE =
      new Text("1 to 40 characters of a-z, 0-9 and \"-\"", "1至40个字符，限a-z、0-9和\"-\"");

  /** For a rate or share that may not be zero. */
  static final Text ZERO_FOUND = new Text("found 0; allowed above 0 to 1", "给出0；允许大于0至1");

  private LawWords() {}
}
