package io.clearcost.domain.disclosure.receipt;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.text.Text;

/** What checking a receipt came to. */
public sealed interface ReceiptVerdict {

  <R> R fold(Cases<R> cases);

  /** The same for people. */
  Text sentence();

  /** Whether it is to be believed. */
  default boolean isValid() {
    return false;
  }

  /**
   * It says what was signed, and the sheet is the one that was confirmed.
   *
   * @param key by which
   */
  record Valid(ReceiptContent content, ReceiptKeyId key) implements ReceiptVerdict {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.valid(this);
    }

    @Override
    public boolean isValid() {
      return true;
    }

    @Override
    public Text sentence() {
      return new Text(
              "the receipt is genuine: disclosure %s, version %s, was confirmed at %s; key %s",
              "回执真实有效：明示%s（第%s版）已于%s确认；密钥%s")
          .with(content.disclosure(), content.version(), content.confirmation().confirmedAt(), key);
    }
  }

  /** Nobody here has published such a key. */
  record UnknownKey(ReceiptKeyId key) implements ReceiptVerdict {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unknownKey(this);
    }

    @Override
    public Text sentence() {
      return new Text("the key %s is none of those it was held against", "密钥%s不在用于核验的公钥之列")
          .with(key);
    }
  }

  /** What it says was not signed by the key it names. */
  record SignatureDoesNotFit(ReceiptKeyId key) implements ReceiptVerdict {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.signatureDoesNotFit(this);
    }

    @Override
    public Text sentence() {
      return new Text(
              "the signature is not that of key %s under this payload: one of them was changed",
              "签名与密钥%s及所载内容不符：其一已被改动")
          .with(key);
    }
  }

  /**
   * What was signed holds another sheet than it says was confirmed.
   *
   * @param stated the hash that it states
   * @param found the hash of the sheet in it
   */
  record ContentDoesNotFit(ContentHash stated, ContentHash found) implements ReceiptVerdict {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.contentDoesNotFit(this);
    }

    @Override
    public Text sentence() {
      return new Text(
              "the sheet in the receipt has the hash %s, not the %s that was confirmed",
              "回执所附明示表的散列值为%s，不是所确认的%s")
          .with(found, stated);
    }
  }

  /**
   * It is not, to the byte, a receipt as it is issued.
   *
   * @param why for who wants to mend it
   */
  record Malformed(String why) implements ReceiptVerdict {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.malformed(this);
    }

    @Override
    public Text sentence() {
      return new Text(
              "this is not a receipt as it was issued, byte for byte (%s)", "该文件与签发的回执原件逐字节不符（%s）")
          .with(why);
    }
  }

  /** One answer for each variant. */
  interface Cases<R> {
    R valid(Valid verdict);

    R unknownKey(UnknownKey verdict);

    R signatureDoesNotFit(SignatureDoesNotFit verdict);

    R contentDoesNotFit(ContentDoesNotFit verdict);

    R malformed(Malformed verdict);
  }
}
